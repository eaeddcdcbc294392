export default definePageConfig({ navigationBarTitleText: '本楼两长四员', enablePullDownRefresh: true })
