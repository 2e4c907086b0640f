import { browserOrigin } from '../core/window-policy.ts'

/**
 * Chromium takes the last `--disable-features` alone, so this list repeats those of playwright-core that
 * keep the browser silent or keep beforeunload in order, beside our own.
 */
const disabledFeatures = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'OptimizationHints',
  'OptimizationGuideModelDownloading',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
  'Translate',
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
]

/** What the browser is started with beside playwright-core's own arguments and the debugging pipe. */
export const browserArguments: readonly string[] = [
  `--app=${browserOrigin}/`,
  '--window-size=1440,900',
  '--lang=en-GB',
  // No name and no address resolves: whatever the browser itself would ask for, nothing leaves the machine.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--block-new-web-contents',
  '--no-first-run',
  '--no-pings',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-client-side-phishing-detection',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-quic',
  '--disable-extensions',
  '--disable-default-apps',
  '--disable-notifications',
  '--disable-speech-api',
  `--disable-features=${disabledFeatures.join(',')}`,
]

/** Of playwright-core's own: what is right for a test robot and wrong for an officer's window. */
export const unwantedArguments: readonly string[] = [
  'about:blank',
  '--disable-popup-blocking',
  '--unsafely-disable-devtools-self-xss-warnings',
]
