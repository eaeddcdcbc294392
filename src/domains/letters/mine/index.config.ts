export default definePageConfig({ navigationBarTitleText: '给单位的反馈函', enablePullDownRefresh: true })
