/** Whether a text shows nothing at all: white space, zero-width and other invisible characters alone. */
export const isBlank = (text: string): boolean => !/[^\s\p{Cf}\p{Cc}\u2800\u3164]/u.test(text)
