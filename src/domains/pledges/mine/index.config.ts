export default definePageConfig({ navigationBarTitleText: '承诺与岗位', enablePullDownRefresh: true })
