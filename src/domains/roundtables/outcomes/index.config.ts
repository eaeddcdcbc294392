export default definePageConfig({ navigationBarTitleText: '圆桌会议成果', enablePullDownRefresh: true })
