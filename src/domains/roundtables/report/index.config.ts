export default definePageConfig({ navigationBarTitleText: '落实事项' })
