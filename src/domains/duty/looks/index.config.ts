export default definePageConfig({ navigationBarTitleText: '谁看过我的报到', enablePullDownRefresh: true })
