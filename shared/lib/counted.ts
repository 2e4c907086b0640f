/** "1 month", "2 months". */
export const counted = (number: number, unit: string): string => `${number} ${unit}${number === 1 ? '' : 's'}`
