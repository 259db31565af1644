import { AntiFraudArticles } from './AntiFraudArticles/index.js'
import { Branches } from './Branches/index.js'
import { Campaigns } from './Campaigns/index.js'
import { Leaflets } from './Leaflets/index.js'
import { Media } from './Media/index.js'
import { Topics } from './Topics/index.js'
import { Users } from './Users/index.js'

export { antiFraudChecklist, campaignChecklist, leafletChecklist } from './checklists.js'
export { campaignEndsAt, campaignRisk } from './Campaigns/constants.js'
export { contentEditor } from './editor.js'
export { AntiFraudArticles, Branches, Campaigns, Leaflets, Media, Topics, Users }

/** The content of the reference site, in the order of the admin panel. */
export const collections = [Leaflets, AntiFraudArticles, Campaigns, Media, Topics, Branches, Users]
