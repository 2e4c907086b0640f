/**
 * The predictors of 2026, OGRS4 v4.1.x: ARP (all reoffending), VRP (violent) and SVRP (serious violent),
 * static ("brief") and dynamic ("extended"). The published numbers, two years; null where a set has no such term.
 *
 * Edition: v4.1.1/v4.1.2, ministryofjustice/oasys-cypress-test 884260a (MIT, Crown copyright), the same number
 * by number in ministryofjustice/hmpps-arns-risk-actuarial-api 016919c of 4 August 2026 (MIT, Crown copyright) [C].
 * Known conflict: none between the two. When staff first see these scores is not settled by either.
 * "farmers_shotgun" is the publication's name for the other firearms offences.
 */
// biome-ignore format: laid out like the publication
export const ogrs4 = {
  //  general (ARP): static, dynamic | violence (VRP): static, dynamic | serious violence (SVRP): static, dynamic
  // Constant
  in_year_two_constant: [5.01702292499072, 3.83654148692014, 3.12324433235579, 1.81687448362791, -0.970734555223987, -1.70588696906607],
  // Age in completed years at the start of follow-up
  aai_male: [-0.142428460338541, -0.110202179628585, -0.104477239763612, -0.0645236564493287, -0.035211251525685, -0.0343861125060411],
  aai_quadratic_male: [0.0011000413899151, 0.0006726723443858, 0.0008606154365776, 0.0004644696772777, -0.0002101460036267, -0.0002060693939063],
  aai_cubic_male: [1.98538471606e-05, 1.38719445957e-05, 1.3815779629e-05, null, null, null],
  aai_quartic_male: [-2.648918335e-07, -1.610775422e-07, -1.960154357e-07, null, null, null],
  female: [-2.95224200717183, -2.68801056322021, -1.84281451035478, -1.47587262099647, -1.55855151937225, -1.609748656497],
  aai_female: [-0.0175014516689226, -0.0097677485919972, -0.0151569773369266, -0.0106819944976555, -0.0194307797540929, -0.0215931881507551],
  aai_quadratic_female: [0.0001625346907234, 0.000126702732348, -5.17057104954e-05, -2.20033910434e-05, -2.41385941049e-05, -5.39574087783e-05],
  aai_cubic_female: [3.645241305e-07, -6.094926795e-07, -7.587337191e-07, -3.141984277e-07, null, null],
  aai_quartic_female: [-7.46220588e-08, -7.13415862e-08, 2.03053155e-08, -1.74402455e-08, null, null],
  // Present offence; index_* come on top of vatp_flag
  vatp_flag: [-0.110075583936778, -0.171350876457525, 0.109809951520084, 0.077028816727511, 0.0881806276607277, 0.110262124783647],
  drunkenness: [0.587490417262633, 0.523303164370094, 0.897225111715064, 0.832786589840741, -0.169817158710549, -0.266212126484843],
  handling_stolen_goods: [0.088414958679896, 0.155377725974202, 0.0120019188396128, 0.160583400555203, 0.20156598193072, 0.405987757430537],
  sexual_offences_not_children: [0.169969798103235, 0.0919115743401314, -0.159028472471635, -0.249001167005262, -0.481426313870417, -0.545166046667834],
  welfare_fraud: [-1.15395495579948, -0.841992532871743, -0.987504454326342, -0.937073522898054, -2.75700217295462, -2.54378150425616],
  absconding_bail: [0.325485504296161, 0.236777685679456, 0.351192370764659, 0.332310036782829, 0.361929924513904, 0.414243541008181],
  burglary_non_domestic: [0.2060248043228, 0.222442735978286, 0.152185842790808, 0.191809657473981, 0.283654004619677, 0.210475686624578],
  robbery: [-0.119211282701221, -0.177705019766066, -0.0032926198476618, 0.0442727884290873, 0.34905826404493, 0.0719174180811535],
  vehicle_related_theft: [0.173405416410866, 0.164192212478264, 0.165882021264931, 0.200392887919135, 0.286214108247545, 0.335872011000959],
  sexual_offences_children: [0.111620464721896, 0.0175628084853824, -0.930849896127774, -0.994785930428512, -0.269534814977957, -0.60993507861302],
  burglary_domestic: [0.155944202809011, 0.153587984043406, 0.189290151743428, 0.235304808003462, 0.427440297941078, 0.392304322484302],
  other_offences: [0.0384434393037725, 0.0971157179525287, 0.0998951874967628, 0.186300883246964, 0.175156031546492, 0.135286411622716],
  drug_import_export_production: [-0.468252524851408, -0.437670727296335, -0.422720654391483, -0.310067077915746, -0.151563625759297, 0.146018219011484],
  criminal_damage: [0.12167599899735, 0.0250113803601321, 0.371503082545136, 0.302881895872264, 0.254391121973677, 0.184857953812071],
  motoring_other_than_drink: [-0.0439980822830184, 0.0730361702901059, -0.184914428055833, -0.0219990134288181, 0.0805237507490763, 0.285285632874374],
  fraud_forgery: [-0.434791453303048, -0.322533218006326, -0.362999252067375, -0.215055195882386, -0.0932918356073765, 0.128223795291931],
  drink_driving: [-0.264724530382273, -0.196918572042409, -0.0955339743007365, -0.0243380584056904, -0.0870700781552191, 0.0719681498702402],
  public_order_harassment: [0.0854410288820027, 0.0629726265569029, 0.356342355096462, 0.348649087179239, -0.102680989477238, -0.165010485104843],
  drug_possesion_supply: [0.0204101986121863, 0.0049716912817919, -0.0876488981693274, -0.0226462288920859, 0.196404663980207, 0.210481894371787],
  theft_handling_not_vehicle: [0.462548123919817, 0.428689161915978, 0.260179775875471, 0.257081681109148, -0.126315026107379, -0.047968924813678],
  // Sanctions
  firstsanction: [-3.94357049933093, -3.39824378336932, -1.90092364059771, -1.84616323808687, -2.3335499201698, -2.26703484992352],
  secondsanction: [-3.06189212045904, -2.60344581288004, -1.10995084554834, -1.08289822438739, -1.36161428849118, -1.17946726635964],
  ogrs3_sanctionoccasions: [-0.0042757301284995, -0.0030262875646805, -0.0067658067744931, -0.0068338285932122, -0.0250462590018653, -0.025992075782348],
  yrs_between_first_and_second_sanction_male: [-0.0432051839161834, -0.0319725028712099, -0.0517946785377468, -0.0448978159143418, -0.117956562302911, -0.0967640128116584],
  yrs_between_first_and_second_sanction_female: [-0.0427998315841607, -0.0311412361734414, -0.0524808327112117, -0.036873809313859, -0.0402256071602197, -0.171294101954575],
  three_plus_sanction_copas_g_male: [1.55298303083717, 1.24540523044696, null, null, null, null],
  three_plus_sanction_copas_g_female: [1.01980307124196, 0.829951359317464, null, null, null, null],
  three_plus_sanction_copas_squared_male: [0.129334968245905, 0.0801894262854395, null, null, null, null],
  three_plus_sanction_copas_squared_female: [-0.039439197041062, -0.0430018109602918, null, null, null, null],
  // Completed months offence-free
  ofm: [-0.0762086223169624, -0.0531180383905312, -0.073627004774941, -0.0527396206616632, -0.0318548411238394, -0.029248960074744],
  ofm_quadratic: [0.0016230134182902, 0.0004075218530422, 0.0015286971037078, 0.0004145060463894, 0.0002165688028517, 0.0003119515647398],
  ofm_cubic: [2.24473135387e-05, null, 9.5033186151e-06, null, 4.6604929835e-06, 2.2269607594e-06],
  ofm_quartic: [-1.2808638685e-06, null, -8.860433091e-07, null, -1.52324083e-07, -2.955293324e-07],
  // Violence
  three_plus_sanction_copas_v_male: [null, null, 0.620598396891494, 0.599255596112212, 0.936944231003216, 0.858101289182386],
  three_plus_sanction_copas_v_female: [null, null, 0.507851479286236, 0.477448279367104, 0.853626611755616, 0.848200474467235],
  never_sanctioned_violent_male: [null, null, -2.19912021141319, -1.72067702170194, -1.5382238276355, -1.09871100777043],
  never_sanctioned_violent_female: [null, null, -2.8090905835064, -2.24064936845545, -2.33948463970808, -1.36716291233552],
  onceviolent: [null, null, 0.164824968220639, 0.158357795142317, -0.0013488533112443, 0.077746849480619],
  ogrs3_ovp_sanct: [null, null, 0.0185294325031695, 0.0143780957599777, 0.0141947749755811, 0.006532999224634],
  ogrs4v_rate_violent: [null, null, 0.522272685793084, 0.417038098120116, 0.250478471909382, 0.165137054547059],
  // Kinds of violence against the person
  index_abh_or_above: [null, null, null, null, 0.0032426570273524, -0.158615820403553],
  index_firearms: [null, null, null, null, -0.109313634130027, -0.492759700145113],
  index_farmers_shotgun: [null, null, null, null, 0.265777493636431, 0.038831669251795],
  index_weapons_not_firearm: [null, null, null, null, 0.316916255872188, -0.0859338473048713],
  // OASys items
  s2q2a_carry_use_weapon: [null, null, null, null, null, 0.385215247009075],
  s3q4_suitability: [null, 0.0848049158355753, null, 0.105430245512805, null, 0.0442239531567977],
  s4q2_unemployed: [null, 0.0317783733809377, null, 0.0331815664323161, null, 0.0734628466183293],
  livein_relationship: [null, -0.266331545877519, null, -0.257910738309657, null, null],
  s6q4_partner_relationship: [null, 0.0364051885005138, null, 0.0289758277705754, null, null],
  quality_of_livein_relationship: [null, 0.141655261924428, null, 0.117527515244771, null, null],
  s6q7_perpetrator: [null, 0.0635669196833949, null, 0.108473730672409, null, null],
  s7q2_activities_encourage: [null, 0.126491602592029, null, 0.0655491304584261, null, null],
  // Drugs used now
  drug_use_flag_v411_heroin: [null, 0.182096496867273, null, null, null, null],
  drug_use_flag_v411_methadone: [null, null, null, 0.0576906845544844, null, null],
  drug_use_flag_v411_otheropiate: [null, 0.17892958261215, null, 0.0753935224854228, null, null],
  drug_use_flag_v411_crack: [null, 0.109095964190426, null, 0.0902595215602798, null, null],
  drug_use_flag_v411_cokepowder: [null, 0.0605135470691152, null, 0.087313111600886, null, null],
  drug_use_flag_v411_prescribed: [null, 0.0252240614607483, null, 0.139018812980245, null, null],
  drug_use_flag_v411_benzo: [null, 0.0764353348164513, null, 0.0587469123708279, null, null],
  drug_use_flag_v411_cannabis: [null, 0.049300440360878, null, 0.001864706197971, null, null],
  drug_use_flag_v411_steroid: [null, 0.202231737251706, null, 0.342197551153158, null, null],
  drug_use_flag_v411_anyotherdrug: [null, 0.0267794308651123, null, 0.150053208890266, null, null],
  // OASys items, continued
  s8q8_motivation_tackle_misuse: [null, 0.08615424993393, null, 0.0566501342651779, null, null],
  s9q1_current_use: [null, 0.0745006703601772, null, 0.122533179215598, null, 0.0765545992903705],
  s9q2_binge_drinking: [null, 0.0338427436465108, null, 0.0981126172766304, null, null],
  s11q2_impulsivity: [null, 0.0421988370095297, null, 0.0323581330157977, null, null],
  s11q4_temper_control: [null, null, null, 0.091904896744703, null, 0.124207407357376],
  s12q1_procriminal_attitudes: [null, 0.0439083095441417, null, null, null, 0.0982315473681468],
  // Earlier convictions, R1.2
  r1q2_murder_prev: [null, null, null, null, null, 0.355308819798017],
  r1q2_wounding_prev: [null, null, null, null, null, 0.399845826788494],
  r1q2_kidnapping_prev: [null, null, null, null, null, 0.534510912919277],
  r1q2_firearm_prev: [null, null, null, null, null, 0.780403925884582],
  r1q2_robbery_prev: [null, null, null, null, null, 0.290562230335504],
  r1q2_agg_burglary_prev: [null, null, null, null, null, 0.183891831607701],
  r1q2_weapons_prev: [null, null, null, null, null, 0.231407077551008],
  r1q2_damage_with_intent_prev: [null, null, null, null, null, 1.01491061134195],
  r1q2_arson_prev: [null, null, null, null, null, 0.0073649024927637],
} as const satisfies Record<string, readonly [Cell, Cell, Cell, Cell, Cell, Cell]>

type Cell = number | null

export type Ogrs4Term = keyof typeof ogrs4

/** The column of each predictor. */
export const ogrs4Column = {
  ARP: { static: 0, dynamic: 1 },
  VRP: { static: 2, dynamic: 3 },
  SVRP: { static: 4, dynamic: 5 },
} as const

/** The terms of each actuarial category of the offence table. */
export const ogrs4Categories = {
  ABSCONDING_OR_BAIL: ['absconding_bail'],
  ACQUISITIVE_VIOLENCE: ['robbery'],
  BURGLARY_DOMESTIC: ['burglary_domestic'],
  BURGLARY_OTHER: ['burglary_non_domestic'],
  CRIMINAL_DAMAGE: ['criminal_damage'],
  DRINK_DRIVING: ['drink_driving'],
  DRUG_IMPORT_EXPORT_OR_PRODUCTION: ['drug_import_export_production'],
  DRUG_POSSESSION_OR_SUPPLY: ['drug_possesion_supply'],
  DRUNKENNESS: ['drunkenness'],
  FIREARMS_MOST_SERIOUS: ['vatp_flag', 'index_firearms'],
  FIREARMS_OTHER: ['vatp_flag', 'index_farmers_shotgun'],
  FRAUD_AND_FORGERY: ['fraud_forgery'],
  HANDLING_STOLEN_GOODS: ['handling_stolen_goods'],
  MOTORING_OFFENCES: ['motoring_other_than_drink'],
  OTHER_OFFENCES: ['other_offences'],
  PUBLIC_ORDER_AND_HARRASSMENT: ['public_order_harassment'],
  SEXUAL_AGAINST_CHILD: ['sexual_offences_children'],
  SEXUAL_NOT_AGAINST_CHILD: ['sexual_offences_not_children'],
  THEFT_NON_MOTOR: ['theft_handling_not_vehicle'],
  VEHICLE_RELATED_THEFT: ['vehicle_related_theft'],
  VIOLENCE_AGAINST_THE_PERSON_ABH_PLUS: ['vatp_flag', 'index_abh_or_above'],
  VIOLENCE_AGAINST_THE_PERSON_SUB_ABH: ['vatp_flag'],
  WEAPONS_NON_FIREARM: ['vatp_flag', 'index_weapons_not_firearm'],
  WELFARE_FRAUD: ['welfare_fraud'],
} as const satisfies Record<string, readonly Ogrs4Term[]>

export type ActuarialCategory = keyof typeof ogrs4Categories

/** The term of each drug; null: asked, and without weight. */
export const ogrs4Drugs = {
  heroin: 'drug_use_flag_v411_heroin',
  methadone: 'drug_use_flag_v411_methadone',
  otherOpiates: 'drug_use_flag_v411_otheropiate',
  crack: 'drug_use_flag_v411_crack',
  powderCocaine: 'drug_use_flag_v411_cokepowder',
  misusedPrescribed: 'drug_use_flag_v411_prescribed',
  benzodiazepines: 'drug_use_flag_v411_benzo',
  amphetamines: null,
  ecstasy: null,
  cannabis: 'drug_use_flag_v411_cannabis',
  steroids: 'drug_use_flag_v411_steroid',
  hallucinogens: 'drug_use_flag_v411_anyotherdrug',
  ketamine: 'drug_use_flag_v411_anyotherdrug',
  solvents: 'drug_use_flag_v411_anyotherdrug',
  spice: 'drug_use_flag_v411_anyotherdrug',
  other: 'drug_use_flag_v411_anyotherdrug',
} as const satisfies Record<string, Ogrs4Term | null>

export type Drug = keyof typeof ogrs4Drugs

export const ogrs4Previous = {
  homicide: 'r1q2_murder_prev',
  woundingGbh: 'r1q2_wounding_prev',
  kidnapping: 'r1q2_kidnapping_prev',
  firearms: 'r1q2_firearm_prev',
  robbery: 'r1q2_robbery_prev',
  aggravatedBurglary: 'r1q2_agg_burglary_prev',
  weapon: 'r1q2_weapons_prev',
  criminalDamageEndangeringLife: 'r1q2_damage_with_intent_prev',
  arson: 'r1q2_arson_prev',
} as const satisfies Record<string, Ogrs4Term>

/** Years added to the length of the criminal career in the rates of all, of three or more, and of violent sanctions. */
export const OGRS4_CAREER_YEARS = { general: 26, violence: 12, violent: 30 } as const

export const OGRS4_MONTHS_CAP = 36

/** Unemployed counts two. */
export const OGRS4_UNEMPLOYED = 2
