export default definePageConfig({ navigationBarTitleText: '本单位的预约', enablePullDownRefresh: true })
