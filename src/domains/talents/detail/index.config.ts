export default definePageConfig({ navigationBarTitleText: '我来讲、我来教', enablePullDownRefresh: true })
