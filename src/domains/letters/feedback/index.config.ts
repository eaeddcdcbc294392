export default definePageConfig({ navigationBarTitleText: '单位对社区的意见', enablePullDownRefresh: true })
