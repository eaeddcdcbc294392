export default definePageConfig({ navigationBarTitleText: '收到的反馈函', enablePullDownRefresh: true })
