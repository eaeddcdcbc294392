export default definePageConfig({ navigationBarTitleText: '新队伍', enablePullDownRefresh: true })
