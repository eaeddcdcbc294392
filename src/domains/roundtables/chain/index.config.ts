export default definePageConfig({ navigationBarTitleText: '圆桌会议的进展', enablePullDownRefresh: true })
