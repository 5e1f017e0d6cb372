package cli

// signMessages are what the sign command says.
type signMessages struct {
	NoAction string
	// BadParameter takes what was typed, TakenParameter a name.
	BadParameter   string
	TakenParameter string
	BadMethod      string
	BodyNotSigned  string
	// ReadOnly takes an action.
	ReadOnly string
	// Credential is said where the output is seen by people.
	Credential string
}

func signEnglish() signMessages {
	return signMessages{
		NoAction:       "name the action to sign first, such as DescribeDBInstances",
		BadParameter:   "%q is no parameter: write NAME=VALUE",
		TakenParameter: "parameter %s is given twice, or is one that signing sets itself",
		BadMethod:      "method %q: want GET or POST",
		BodyNotSigned:  "the parameters of a POST are its body, which is not signed; leave them out here",
		ReadOnly:       "read-only: %s is not signed, since it may change something",
		Credential:     "the address below is a credential: whoever has it can send this request, once, within 15 minutes",
	}
}

func signChinese() signMessages {
	return signMessages{
		NoAction:       "请先给出要签名的操作，例如 DescribeDBInstances",
		BadParameter:   "%q 不是参数，应写为 NAME=VALUE",
		TakenParameter: "参数 %s 重复，或属于签名自身的参数",
		BadMethod:      "方法 %q 无效，应为 GET 或 POST",
		BodyNotSigned:  "POST 的参数在请求体中，不参与签名，请在此去掉",
		ReadOnly:       "只读模式：%s 可能会更改资源，不予签名",
		Credential:     "以下地址是访问凭证：得到它的人可在 15 分钟内发送此请求一次",
	}
}
