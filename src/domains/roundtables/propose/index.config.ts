export default definePageConfig({ navigationBarTitleText: '提一项议题' })
