export default definePageConfig({ navigationBarTitleText: '系统开关' })
