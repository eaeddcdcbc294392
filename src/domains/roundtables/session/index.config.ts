export default definePageConfig({ navigationBarTitleText: '正在开会', enablePullDownRefresh: true })
