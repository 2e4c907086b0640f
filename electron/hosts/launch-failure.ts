/** The browser was started and never spoke. */
export const didNotAnswer = (reason: string): boolean => /Timeout \d+ms exceeded/.test(reason)

/** Why the browser did not start, in a sentence that says what to do; the raw reason only where none fits. */
export function launchFailure(reason: string, browserName: string): string {
  if (/remote debugging is disallowed/i.test(reason)) {
    return [
      `A policy of this computer forbids Courtside to open its window in ${browserName}.`,
      'Ask IT to set the policy RemoteDebuggingAllowed to enabled for this browser (Courtside uses a private pipe and opens no port),',
      'or to install the Electron version of Courtside, which does not need it.',
    ].join('\n')
  }
  if (/Missing X server|\$DISPLAY|cannot open display/i.test(reason)) {
    return 'There is no display on this computer to open a window on. "npm run demo" runs the main job without one.'
  }
  if (/ENOENT|doesn't exist|executable/i.test(reason)) {
    return `${browserName} could not be started: the program was not found where it was expected.`
  }
  if (didNotAnswer(reason)) {
    return [
      `${browserName} started and did not answer.`,
      'Start Courtside again; if it happens twice, ask IT whether the policy RemoteDebuggingAllowed is off for this browser.',
    ].join('\n')
  }
  return `${browserName} did not start. The first line it gave: ${reason.split('\n')[0]}`
}
