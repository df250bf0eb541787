/**
 * What eniplan knows of a resource type beside the provider's schema: catalog/overlays/TYPE.yaml, as the build step compiles
 * it. A section that a type has nothing for is left out here, and says `none` there. Each line names its source.
 */
export interface Overlay {
  /** Today's name of the type. */
  readonly type: string;
  /** Provider version, commit and file that the provider's part was read from. */
  readonly source: string;
  /** How the provider builds the id: `<network_interface_id>:<instance_id>` */
  readonly id: Sourced & { readonly form: string; readonly assigned: IdAssignment };
  /** API calls behind the operations. */
  readonly calls: Sourced & { readonly create: string; readonly update?: string; readonly delete: string };
  /**
   * What a change of an attribute of an existing object does, by its path (`data_disks.kms_key_id`), where the schema does
   * not say it: neither that it replaces the object, nor that the provider refuses it.
   */
  readonly changes?: ReadonlyMap<string, AttributeChangeFacts>;
  /** Attributes that hold secrets although the schema does not call them sensitive. */
  readonly secrets?: ReadonlyMap<string, Sourced>;
  /** Types to be used instead of a deprecated attribute, where the schema names none. */
  readonly successors?: ReadonlyMap<string, Successor>;
  readonly statuses?: Statuses;
  /** What the provider tries again, and how long. */
  readonly retries?: readonly RetryFacts[];
  /** What of it may exist once only. */
  readonly claims?: readonly Claim[];
  readonly place?: PlaceFacts;
  readonly picture?: Picture;
  /** What has to stay as long as it uses it. */
  readonly uses?: readonly Use[];
  readonly interruptions?: Interruptions;
  readonly followUps?: readonly FollowUpFacts[];
  /** Features of a VPC that it turns on. */
  readonly enables?: readonly Feature[];
  /** When the provider only forgets the object instead of deleting it. */
  readonly kept?: readonly Kept[];
  /** What people store in it is gone when it is deleted. */
  readonly stores?: Sourced;
  /** Attributes with values that the provider reads back by another name. */
  readonly readBack?: ReadonlyMap<string, ReadBack>;
  /** The construct for it, where authors of apps have one. */
  readonly construct?: string;
}

export interface Sourced {
  readonly source: string;
}

/**
 * Whether an id is assigned anew for each object, or made of what the configuration says: always, never, or where none of
 * these arguments is written. `prefix`: the argument that says only how it begins.
 */
export type IdAssignment = boolean | { readonly without: readonly string[]; readonly prefix?: string };

/**
 * What the provider does when an attribute changes on an existing object.
 *
 * - `replace`: the object is deleted and created
 * - `online`: an API call, no interruption
 * - `stop-start`: a running instance is stopped, changed and started
 * - `reboot`: the instance is rebooted
 * - `silent-noop`: the plan shows the change, nothing is sent
 * - `modifier`, `delete-flag`: only read together with another change, or at deletion
 * - `rejected`: the provider refuses the change
 */
export type ChangeEffect =
  | "replace"
  | "online"
  | "stop-start"
  | "reboot"
  | "silent-noop"
  | "modifier"
  | "delete-flag"
  | "rejected";

export interface AttributeChangeFacts extends Sourced {
  readonly effect: ChangeEffect;
  /** The API call that is made, where it is not the update call of the type. */
  readonly call?: string;
}

export interface Successor extends Sourced {
  readonly use: string;
}

/** Statuses in the words of the API. */
export interface Statuses extends Sourced {
  /** Once the provider has created it: it waits for it. */
  readonly created?: string;
  /** In which it can be deleted. */
  readonly deletable?: readonly string[];
  /** In which it takes a call; `other` stands for the calls that are not named. */
  readonly calls?: ReadonlyMap<string, readonly string[]>;
  /** Of what an attachment attaches to and what it attaches. */
  readonly attaching?: Attaching;
}

export interface Attaching {
  /** Statuses of the host in which it takes and gives. */
  readonly host: readonly string[];
  /** Status of what is attached: before the attach and after the detach, and in between. */
  readonly free: string;
  readonly attached: string;
}

/** What the provider does about an order that nobody keeps: it tries again while the API answers with these codes. */
export interface RetryFacts extends Sourced {
  readonly on: "create" | "update" | "delete";
  readonly codes: readonly string[];
  /** For so long; then the apply fails. */
  readonly minutes: number;
  /** The hazard that it is the answer to. */
  readonly hazard?: "parallel-vswitch" | "vswitch-busy" | "group-in-use" | "vswitch-in-use";
}

/**
 * Something that one holder at a time can have: from the start of the create, or of the update that asks for it, until the
 * delete is done, or the update that gives it up.
 */
export interface Claim extends Sourced {
  /** What it is, in one word: `address`, `block`, `route`. What has the same name is one thing for all types. */
  readonly what: string;
  /** The attributes that make it out together, each in all of its spellings, today's name first. */
  readonly by: readonly (readonly string[])[];
  /** What an attribute is where nothing sets it, or where only the apply says it. */
  readonly defaults?: ReadonlyMap<string, string>;
  /** Attributes that name within what it is unique; empty: in the account and region. */
  readonly within: readonly string[];
  /** `address`: the same in whatever spelling; `overlap`: blocks with an address in common. */
  readonly compare: "equal" | "address" | "overlap";
  /** Where it may exist several times. */
  readonly unless?: ClaimExemption;
  /** Only where the value is an id that begins so. */
  readonly idPrefix?: string;
  /** What a second taker meets. Left out where nobody has written it down. */
  readonly code?: string;
  /** The second one is accepted, and what frees it for the first one takes it from both. Default: no. */
  readonly isLost?: boolean;
}

/** Attributes and their values: its own, or those of the object of a `type` that the attribute `of` names. */
export interface ClaimExemption {
  readonly of?: string;
  readonly type?: string;
  readonly where: Condition;
}

/** Where it is. Spellings of an attribute, today's name first. */
export interface PlaceFacts extends Sourced {
  readonly vswitch?: readonly string[];
  readonly vpc?: readonly string[];
  readonly zone?: readonly string[];
}

/** How it stands in a picture of the network: as a place, or as a link between two. */
export type Picture = PlacePicture | LinkPicture;

export interface PlacePicture extends Sourced {
  readonly place: PlaceKind;
  /** How its ids begin, where an attribute takes ids of several kinds. */
  readonly idPrefix?: string;
  /** What tells it from others; of several spellings the first that is set. */
  readonly details?: readonly (readonly string[])[];
  /** Attributes with what it is a member of. */
  readonly groups?: readonly string[];
}

export interface LinkPicture extends Sourced {
  readonly link: "attachment" | "eip";
  readonly from: LinkEnd;
  readonly to: LinkEnd;
}

/** The attribute that names the end, and what kind of place that is when nothing declares it. */
export interface LinkEnd {
  readonly attribute: string;
  readonly kind: PlaceKind;
}

export type PlaceKind =
  | "vpc"
  | "zone"
  | "vswitch"
  | "security-group"
  | "instance"
  | "interface"
  | "nat-gateway"
  | "eip";

/** An attribute with ids of what it uses. */
export interface Use extends Sourced {
  readonly attribute: string;
  readonly type: string;
  /** Attribute of what is used that is held instead of its id. */
  readonly key?: string;
  /** The attribute holds the `key` of an object of this type, and what is used holds the id of that. */
  readonly through?: { readonly type: string; readonly key: string };
}

/** How the provider updates it around a stop, and what interrupts instances apart from that. */
export interface Interruptions {
  readonly update?: StoppedUpdate;
  readonly other?: readonly Interruption[];
}

/**
 * When the provider makes its calls while it updates an instance: `before` it stops the instance, while it is `stopped`, or
 * `after` it is started again, each list in order. A call that is not here is made before.
 */
export interface StoppedUpdate extends Sourced {
  readonly before: readonly string[];
  readonly stopped: readonly string[];
  readonly after: readonly string[];
  /** Attributes that are changed while it is stopped, although by a call that is also made before. */
  readonly whileStopped: readonly string[];
}

export interface Interruption extends Sourced {
  /** Selects the words of the message. */
  readonly cause: string;
  readonly kind: "reboot" | "stop-start" | "interruption";
  readonly on: readonly ("create" | "replace" | "delete")[];
  /** The attribute with the ids of the instances; left out: itself. */
  readonly of?: string;
  /** Only where the attributes have these values. */
  readonly where?: Condition;
}

/** Attributes and the values that they must have. */
export type Condition = ReadonlyMap<string, string | number | boolean>;

/** What an object turns on in the VPC that the attribute `of` names, or that the vSwitch lies in which it names. */
export interface Feature extends Sourced {
  readonly feature: "advanced-network";
  readonly of: string;
}

export interface Kept extends Sourced {
  readonly where: Condition;
}

/** What is read back, by what is written. */
export interface ReadBack extends Sourced {
  readonly values: ReadonlyMap<string, string>;
}

/** What somebody has to do after the apply. */
export interface FollowUpFacts extends Sourced {
  readonly kind: "guest-addresses" | "grow-filesystem" | "restart" | "source-routes" | "user-data";
  readonly on: readonly ("create" | "update" | "replace")[];
  /** Attributes of which one has to change; left out: the operation alone is enough. */
  readonly changed?: readonly string[];
  readonly where?: Condition;
}
