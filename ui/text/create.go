package text

// Create is what the form that creates an instance says.
type Create struct {
	Title  string
	Step   string // %d of %d
	Chosen string // the title of what was chosen so far

	StepRegion, StepNetwork, StepSpec, StepDetails, StepReview string

	Region, VDC, Network, Version, Architecture, Role, Size string // the fields
	Name, Password, Repeat, Amount, Port, TestGroup         string
	Spec, Account, Acknowledge, Confirm                     string

	VDCID, NetworkID             string // the fields of a network typed by hand
	RepeatHint, PasswordHint     string
	PortHint, TestGroupHint      string
	ConfirmHint, AcknowledgeHint string

	LoadingRegions, LoadingNetworks, LoadingCatalog string
	FailedRegions, FailedNetworks, FailedCatalog    string // %s: why
	EmptyRegions, EmptyNetworks, EmptyCatalog       string

	Free         Counted // %d addresses
	FreeUnknown  string
	TooFew       Counted // %d free, %d needed
	NoNetworks   string  // a VDC without a private network
	Cores        string  // %d
	Goods        string  // %s: the goods id
	DefaultPort  string
	ByHandHint   string
	GenerateHint string
	MoreHint     string // %s: the key

	NotARegion, NotAVDC, NotANetwork, NotAVersion    string // no option was chosen
	NotAnArchitecture, NotARole, NotASize            string
	IDEmpty, IDOdd                                   string
	NameEmpty, NameLong, NameOdd, NameSpaces         string
	PasswordShort, PasswordLong, PasswordSpaces      string
	PasswordOdd, PasswordsDiffer                     string
	AmountOutside                                    string
	AmountAddresses                                  Counted // %d free
	PortOutside, PortReserved, TestGroupOdd          string
	ConfirmWrong                                     string // %s: the word
	AcknowledgeWrong                                 string // %s: the word
	GenerateFailed                                   string // %s: why
	ConfirmWord, AcknowledgeWord                     string
	WarnDuplicate                                    Counted // %d instances, %s: their ids
	WarnUnsettled                                    string  // %s: the operation's id
	Buys                                             string  // %d instances
	Looking, Sending, SendingLeave, Discard          string
	Changed                                          string
	LookFailed, NotSent                              string // %s: why
	Rejected, ReadOnly                               string
	Accepted, Unknown                                string // %s: the name
	GoesOn                                           string
	KeyRetry, KeyByHand, KeyStepBack, KeyAway, KeyUp string
}
