export default definePageConfig({ navigationBarTitleText: '年度反馈函', enablePullDownRefresh: true })
