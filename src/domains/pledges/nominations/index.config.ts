export default definePageConfig({ navigationBarTitleText: '年度推荐', enablePullDownRefresh: true })
