package text

var asCodeEN = AsCode{
	Title: "This creation as code", TitleOf: "%s as code",
	Request: "Request", Terraform: "Terraform", Curl: "curl", Lookup: "curl, read",
	Unknown: "What stands in <…> is not told by the list of instances: fill it in.",
	Masked:  "The password is masked.",

	CurlBuys:     "This buys: sent twice, it buys twice. The signature holds for 15 minutes and once.",
	CurlPassword: `For bash and zsh. The password is read from the keyboard; it may have no " and no \.`,
	CurlReads:    "For bash and zsh. This reads and changes nothing.",

	TerraformNoImport: "The provider cannot import %s: applying this buys another instance.",
	TerraformVersion:  "redis_version must be as in the catalog, patch included; a patch cannot be left open.",
	TerraformSize:     "The provider takes the first size of this memory in the catalog, which may not be goods id %d.",
	TerraformAnySize:  "The provider takes the first size of this memory in the catalog; role and cores cannot be chosen.",
	TerraformPort:     "The provider cannot set the port (%d here); the service takes its default, 9736.",
	TerraformAmount:   "The provider has no amount; count makes %d resources, all of one name.",
	TerraformMemory:   "ram is in whole GB, which %s is not.",
	TerraformWaits:    "It cannot change an instance, and waits for a new one without an end.",
}
