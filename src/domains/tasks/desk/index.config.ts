export default definePageConfig({ navigationBarTitleText: '本队任务', enablePullDownRefresh: true })
