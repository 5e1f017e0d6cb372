package simulator

// site is an entry of DescribeRegins. IsSaling is a number in the document
// and a string for some.
type site struct {
	CityID     string `json:"CityId"`
	CityName   string `json:"CityName"`
	IsSaling   any    `json:"IsSaling"`
	RegionID   string `json:"RegionId"`
	RegionName string `json:"RegionName"`
	SiteName   string `json:"SiteName"`
}

// Regions that differ from the rest on purpose.
const (
	soldOutRegion = "CN_Haikou_A"
	emptyRegion   = "APAC_Mumbai_A" // its catalogue lists nothing
	pagedRegion   = "CN_Beijing_A"  // its data centres fill several pages
	crowdedRegion = "CN_Hongkong_A" // its networks are nearly out of addresses
)

// sites are those of the document, in its order, the one without an id among
// them, and some more, one of which is sold out.
func sites() []site {
	const (
		beijing  = "ea3ca775-306c-11e7-9796-0050569b4d9c"
		mainland = "中国大陆"
		pacific  = "亚太地区"
		europe   = "欧洲地区"
		north    = "北美地区"
		south    = "南美地区"
	)
	return []site{
		{"3082f45e-306e-11e7-9796-0050569b4d9c", "洛杉矶", 1, "US_LosAngeles_A", north, "洛杉矶1"},
		{"7b98a5d1-306e-11e7-9796-0050569b4d9c", "法兰克福", 1, "EUR_Germany_A", europe, "德国1"},
		{"8737606f-306d-11e7-9796-0050569b4d9c", "东京", 1, "APAC_Tokyo_A", pacific, "东京1"},
		{"27b57297-306d-11e7-9796-0050569b4d9c", "香港", 1, "CN_Hongkong_A", pacific, "香港1"},
		{"a8937b00-306d-11e7-9796-0050569b4d9c", "新加坡", 1, "APAC_Singapore_A", pacific, "新加坡1"},
		{"5c432e0e-306e-11e7-9796-0050569b4d9c", "阿姆斯特丹", 1, "EUR_Netherlands_A", europe, "荷兰1"},
		{"154ed19e-306e-11e7-9796-0050569b4d9c", "纽约", 1, "US_NewYork_A", north, "纽约1"},
		{beijing, "北京", 1, "CN_Beijing_B", mainland, "北京2"},
		{beijing, "北京", 1, "CN_Beijing_E", mainland, "北京5"},
		{beijing, "北京", 1, "CN_Beijing_A", mainland, "北京1"},
		{"e48e2312-306d-11e7-9796-0050569b4d9c", "达拉斯", 1, "US_Dallas_A", north, "达拉斯1"},
		{"713d3745-306d-11e7-9796-0050569b4d9c", "台北", 1, "CN_Taipei_A", pacific, "台北1"},
		{"123d0d01-306d-11e7-9796-0050569b4d9c", "无锡", 1, "CN_Wuxi_A", mainland, "无锡1"},
		{"87fcbbd6-be0a-11e7-9d6b-0242ac110004", "首尔", 1, "APAC_Seoul_A", pacific, "首尔1"},
		{beijing, "北京", 1, "CN_Beijing_C", mainland, "北京3"},
		{"c11a5abe-3f7e-11e7-86b1-0242ac11000e", "广州", 1, "CN_Guangzhou_A", mainland, "广州1"},
		{"b44355d0-65e7-11e7-8ea9-0050569b651c", "上海", 1, "CN_Shanghai_A", mainland, "上海1"},
		{beijing, "北京", 1, "", mainland, "北京8"},
		{"6f1c2a34-9b1e-11e8-8a55-0242ac110004", "海口", 0, soldOutRegion, mainland, "海口1"},
		{"0d5e7f12-41c3-11ea-92d4-0242ac110004", "宿迁", "1", "CN_Suqian_A", mainland, "宿迁1"},
		{"c11a5abe-3f7e-11e7-86b1-0242ac11000e", "广州", 1, "CN_Guangzhou_B", mainland, "广州2"},
		{"52b0c7aa-6d20-11e9-b0f7-0242ac110004", "孟买", 1, emptyRegion, pacific, "孟买1"},
		{"93d1e8f6-7c44-11e9-a3be-0242ac110004", "迈阿密", "1", "US_Miami_A", north, "迈阿密1"},
		{"b7a09c3e-5f8b-11ea-8e02-0242ac110004", "圣保罗", 1, "SR_SaoPaulo_A", south, "圣保罗1"},
		{"e26b4d70-2ad9-11eb-9c1d-0242ac110004", "伦敦", 1, "EUR_London_A", europe, "伦敦1"},
	}
}
