/** Longer than anything that should be written in one line; layouts have to bear it. */
export const LONG = '三号楼二单元一层楼道声控灯接触不良，晚上忽明忽暗，老人孩子上下楼看不清台阶，希望尽快安排师傅来修'

/** A drawn picture, so that nothing has to be fetched. */
export const samplePicture = (hue: number) =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns='http://www.w3.org/2000/svg' width='200' height='200'><rect width='200' height='200' fill='hsl(${hue} 35% 72%)'/><path d='M0 150 60 90l45 45 35-30 60 60v35H0Z' fill='hsl(${hue} 30% 45%)'/><circle cx='150' cy='55' r='22' fill='hsl(45 90% 80%)'/></svg>`,
  )}`

export const samplePhotos = [210, 130, 20].map((hue) => ({ thumbnail: samplePicture(hue), full: samplePicture(hue) }))

export const nothing = () => undefined
