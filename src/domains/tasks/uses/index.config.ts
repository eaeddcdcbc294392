export default definePageConfig({ navigationBarTitleText: '用过几次', enablePullDownRefresh: true })
