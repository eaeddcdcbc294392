export default definePageConfig({ navigationBarTitleText: '能提供什么' })
