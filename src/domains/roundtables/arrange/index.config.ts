export default definePageConfig({ navigationBarTitleText: '安排席位' })
