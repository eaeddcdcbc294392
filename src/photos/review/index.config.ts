export default definePageConfig({ navigationBarTitleText: '照片查看', enablePullDownRefresh: true })
