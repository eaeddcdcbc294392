export default definePageConfig({ navigationBarTitleText: '我的落实事项', enablePullDownRefresh: true })
