export default definePageConfig({ navigationBarTitleText: '会议结果公示', enablePullDownRefresh: true })
