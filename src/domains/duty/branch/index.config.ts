export default definePageConfig({ navigationBarTitleText: '本支部的党员', enablePullDownRefresh: true })
