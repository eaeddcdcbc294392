export default definePageConfig({ navigationBarTitleText: '我来报名' })
