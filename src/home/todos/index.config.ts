export default definePageConfig({ navigationBarTitleText: '等您办', enablePullDownRefresh: true })
