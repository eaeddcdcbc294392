export default definePageConfig({ navigationBarTitleText: '单位能提供的', enablePullDownRefresh: true })
