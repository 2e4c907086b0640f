/** The probability of a sum of weights: 1 / (1 + e^-z), strictly between 0 and 1 for any sum a predictor can reach. */
export const logistic = (sum: number): number => 1 / (1 + Math.exp(-sum))
