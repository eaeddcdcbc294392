export default definePageConfig({ navigationBarTitleText: '圆桌会议', enablePullDownRefresh: true })
