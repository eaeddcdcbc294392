export default definePageConfig({ navigationBarTitleText: '我代登记的', enablePullDownRefresh: true })
