export default definePageConfig({ navigationBarTitleText: '邻里合唱', enablePullDownRefresh: true })
