export default definePageConfig({ navigationBarTitleText: '两长四员配备', enablePullDownRefresh: true })
