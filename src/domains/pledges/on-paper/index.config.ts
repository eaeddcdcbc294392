export default definePageConfig({ navigationBarTitleText: '纸面党员的承诺', enablePullDownRefresh: true })
