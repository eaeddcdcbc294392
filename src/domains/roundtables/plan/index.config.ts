export default definePageConfig({ navigationBarTitleText: '筹备一次会议' })
