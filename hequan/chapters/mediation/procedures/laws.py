"""调解程序依据的法律、司法解释和规章。"""

from hequan.core.law_file import law

PM = law("人民调解法")
RULES = law("人民调解工作若干规定")
LABOUR = law("劳动争议调解仲裁法")
ONLINE = law("人民法院在线调解规则")
INVITED = law("最高人民法院关于人民法院特邀调解的规定")
CPL = law("民事诉讼法")
CPL_EXPLAINED = law("最高人民法院关于适用《民事诉讼法》的解释")
CONFIRMATION = law("最高人民法院关于人民调解协议司法确认程序的若干规定")
LOCAL = law("本地规定")

#: 共同申请司法确认：民事诉讼法2021年修正以前按人民调解法。
APPLY_CONFIRMATION = (CPL["apply_confirmation"], PM["apply_confirmation"])
