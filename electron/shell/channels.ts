/** The two channels between main process and page, in a file of their own because both sides are bundled apart. */
export const callChannel = 'courtside:call'
export const eventChannel = 'courtside:event'
