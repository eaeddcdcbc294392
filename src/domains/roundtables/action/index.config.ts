export default definePageConfig({ navigationBarTitleText: '落实事项', enablePullDownRefresh: true })
