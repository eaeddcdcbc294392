export default definePageConfig({ navigationBarTitleText: '离线签到', enablePullDownRefresh: true })
