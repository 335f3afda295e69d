<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;About Vitia</source>
        <translation>关于 Vitia(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>实际大小(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Apply a classifier to a folder…</source>
        <translation>将分类器应用于文件夹(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Back to the advised threshold</source>
        <translation>恢复建议的阈值(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Back to the automatic threshold</source>
        <translation>恢复自动阈值(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Cancel the running job</source>
        <translation>取消正在运行的任务(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Close session</source>
        <translation>关闭会话(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Command palette</source>
        <translation>命令面板(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Compare two selected runs</source>
        <translation>比较所选的两个运行(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Confirm</source>
        <translation>确认(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Discard the changed settings</source>
        <translation>放弃已更改的设置(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Discover</source>
        <translation>发现(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;False alarm</source>
        <translation>误报(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Find an image</source>
        <translation>查找图像(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Fit the image</source>
        <translation>适应窗口(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Go to the threshold of the image</source>
        <translation>转到图像的阈值(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Guided tour</source>
        <translation>功能导览(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Invert the selection</source>
        <translation>反选(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Keep this number of classes as a new run</source>
        <translation>以此类别数保存为新运行(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Learn to score from the classes</source>
        <translation>根据类别学习评分(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Light colours</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Lower the threshold</source>
        <translation>降低阈值(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Merge into…</source>
        <translation>合并到(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;No defect in this image</source>
        <translation>此图像无缺陷(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open product folder…</source>
        <translation>打开产品文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Open the written folder</source>
        <translation>打开写入的文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Previous class</source>
        <translation>上一个类别(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Previous image</source>
        <translation>上一张图像(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Print the report to PDF…</source>
        <translation>将报告打印为 PDF(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Product</source>
        <translation>产品(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Raise the threshold</source>
        <translation>提高阈值(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Read the folder again</source>
        <translation>重新读取文件夹(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Report as HTML…</source>
        <translation>HTML 报告(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Resume the selected run</source>
        <translation>继续所选运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save the classifier…</source>
        <translation>保存分类器(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Score</source>
        <translation>评分(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Score the parts of the folder</source>
        <translation>对文件夹中的零件评分(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>设置(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Split…</source>
        <translation>拆分(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Threshold</source>
        <translation>阈值(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Try the sample: metal part</source>
        <translation>试用示例：金属零件(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation>用户指南(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Work with the selected run</source>
        <translation>使用所选运行(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Write the waiting edits now</source>
        <translation>立即写入待保存的编辑(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Zoom in</source>
        <translation>放大(&amp;Z)</translation>
    </message>
    <message>
        <source>Advised</source>
        <translation>建议值</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Apply the settings to all i&amp;mages</source>
        <translation>将设置应用到所有图像(&amp;M)</translation>
    </message>
    <message>
        <source>Apply to folder…</source>
        <translation>应用于文件夹…</translation>
    </message>
    <message>
        <source>As they were found</source>
        <translation>按发现顺序</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Automatic mask</source>
        <translation>自动掩膜</translation>
    </message>
    <message>
        <source>Back to the automatic mas&amp;k</source>
        <translation>恢复自动掩膜(&amp;K)</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>Change the c&amp;olour…</source>
        <translation>更改颜色(&amp;O)…</translation>
    </message>
    <message>
        <source>Choose &amp;base set…</source>
        <translation>选择基础数据集(&amp;B)…</translation>
    </message>
    <message>
        <source>Choose &amp;map folder…</source>
        <translation>选择异常图文件夹(&amp;M)…</translation>
    </message>
    <message>
        <source>Choose a &amp;model file…</source>
        <translation>选择模型文件(&amp;M)…</translation>
    </message>
    <message>
        <source>Choose a triaged session as base set…</source>
        <translation>选择已复核的会话作为基础数据集…</translation>
    </message>
    <message>
        <source>Choose the &amp;folder of new parts…</source>
        <translation>选择新零件的文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Choose the &amp;folder to write…</source>
        <translation>选择写入的文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Choose the de&amp;vice</source>
        <translation>选择设备(&amp;V)</translation>
    </message>
    <message>
        <source>Choose the session&apos;s &amp;place…</source>
        <translation>选择会话位置(&amp;P)…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>清除所有筛选</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Colours of the des&amp;ktop</source>
        <translation>跟随系统外观(&amp;K)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Correct the mask: &amp;eraser</source>
        <translation>修正掩膜：橡皮擦(&amp;E)</translation>
    </message>
    <message>
        <source>Correct the mask: br&amp;ush</source>
        <translation>修正掩膜：画笔(&amp;U)</translation>
    </message>
    <message>
        <source>Correct the mask: pol&amp;ygon</source>
        <translation>修正掩膜：多边形(&amp;Y)</translation>
    </message>
    <message>
        <source>Correct the mask: re&amp;ctangle</source>
        <translation>修正掩膜：矩形(&amp;C)</translation>
    </message>
    <message>
        <source>D&amp;ark colours</source>
        <translation>深色(&amp;A)</translation>
    </message>
    <message>
        <source>De&amp;lete the selected runs…</source>
        <translation>删除所选运行(&amp;L)…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>导出(&amp;X)</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Fetch DINO</source>
        <translation>下载 DINO</translation>
    </message>
    <message>
        <source>Fetch the DI&amp;NO backbone</source>
        <translation>下载 DINO 主干网络(&amp;N)</translation>
    </message>
    <message>
        <source>Fi&amp;nd a part</source>
        <translation>查找零件(&amp;N)</translation>
    </message>
    <message>
        <source>Find an &amp;image</source>
        <translation>查找图像(&amp;I)</translation>
    </message>
    <message>
        <source>Find by file name</source>
        <translation>按文件名查找</translation>
    </message>
    <message>
        <source>Go to &amp;Discover</source>
        <translation>转到“发现”(&amp;D)</translation>
    </message>
    <message>
        <source>Go to &amp;Export</source>
        <translation>转到“导出”(&amp;E)</translation>
    </message>
    <message>
        <source>Go to &amp;Product</source>
        <translation>转到“产品”(&amp;P)</translation>
    </message>
    <message>
        <source>Go to &amp;Score</source>
        <translation>转到“评分”(&amp;S)</translation>
    </message>
    <message>
        <source>Go to &amp;Threshold</source>
        <translation>转到“阈值”(&amp;T)</translation>
    </message>
    <message>
        <source>Go to T&amp;riage</source>
        <translation>转到“复核”(&amp;R)</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良品</translation>
    </message>
    <message>
        <source>Heat map &amp;weaker</source>
        <translation>减弱热力图(&amp;W)</translation>
    </message>
    <message>
        <source>Heat map stron&amp;ger</source>
        <translation>增强热力图(&amp;G)</translation>
    </message>
    <message>
        <source>Heat scale of this image al&amp;one</source>
        <translation>仅按此图像的热力标度(&amp;O)</translation>
    </message>
    <message>
        <source>Image, heat map and mask &amp;side by side</source>
        <translation>并排显示图像、热力图和掩膜(&amp;S)</translation>
    </message>
    <message>
        <source>Its threshold</source>
        <translation>查看阈值</translation>
    </message>
    <message>
        <source>Kee&amp;p the threshold as it stands</source>
        <translation>采用当前阈值(&amp;P)</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Keep as a new run</source>
        <translation>保存为新运行</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已知</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>放大画笔</translation>
    </message>
    <message>
        <source>Larger pictures</source>
        <translation>放大图片</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>面积从大到小</translation>
    </message>
    <message>
        <source>Lea&amp;rn from my corrections</source>
        <translation>根据我的修正学习(&amp;J)</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Least sure first</source>
        <translation>置信度从低到高</translation>
    </message>
    <message>
        <source>Ma&amp;ke maps…</source>
        <translation>生成异常图(&amp;K)…</translation>
    </message>
    <message>
        <source>More &amp;like this</source>
        <translation>查找相似项(&amp;L)</translation>
    </message>
    <message>
        <source>Move the &amp;view</source>
        <translation>移动视图(&amp;V)</translation>
    </message>
    <message>
        <source>Move to a class &amp;by name…</source>
        <translation>按名称移到类别(&amp;B)…</translation>
    </message>
    <message>
        <source>Move to class {n}</source>
        <translation>移到类别 {n}</translation>
    </message>
    <message>
        <source>Ne&amp;w class from the selection</source>
        <translation>用所选内容新建类别(&amp;W)</translation>
    </message>
    <message>
        <source>Ne&amp;xt image</source>
        <translation>下一张图像(&amp;X)</translation>
    </message>
    <message>
        <source>Ne&amp;xt one to check</source>
        <translation>下一个待检查项(&amp;X)</translation>
    </message>
    <message>
        <source>Ne&amp;xt part that is not good</source>
        <translation>下一个非良品零件(&amp;X)</translation>
    </message>
    <message>
        <source>New class</source>
        <translation>新建类别</translation>
    </message>
    <message>
        <source>Next class</source>
        <translation>下一个类别</translation>
    </message>
    <message>
        <source>Next rejected</source>
        <translation>下一个不合格</translation>
    </message>
    <message>
        <source>Next to check</source>
        <translation>下一个待查</translation>
    </message>
    <message>
        <source>No defect</source>
        <translation>无缺陷</translation>
    </message>
    <message>
        <source>Only open crops</source>
        <translation>仅未确认的裁剪图</translation>
    </message>
    <message>
        <source>Open &amp;session…</source>
        <translation>打开会话(&amp;S)…</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Pa&amp;use learning</source>
        <translation>暂停学习(&amp;U)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Print to PDF…</source>
        <translation>打印为 PDF…</translation>
    </message>
    <message>
        <source>Raw image, as long as the key is held</source>
        <translation>按住按键时显示原图</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>重命名(&amp;N)…</translation>
    </message>
    <message>
        <source>Remo&amp;ve the empty class</source>
        <translation>移除空类别(&amp;V)</translation>
    </message>
    <message>
        <source>Report as HTML…</source>
        <translation>HTML 报告…</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Sa&amp;ve the tables…</source>
        <translation>保存表格(&amp;V)…</translation>
    </message>
    <message>
        <source>Save classifier…</source>
        <translation>保存分类器…</translation>
    </message>
    <message>
        <source>Save tables</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Select &amp;all of the class</source>
        <translation>选择整个类别(&amp;A)</translation>
    </message>
    <message>
        <source>Send the unknown ones to &amp;triage</source>
        <translation>将未知零件送去复核(&amp;T)</translation>
    </message>
    <message>
        <source>Show &amp;all parts</source>
        <translation>显示全部零件(&amp;A)</translation>
    </message>
    <message>
        <source>Show &amp;errors</source>
        <translation>显示错误(&amp;E)</translation>
    </message>
    <message>
        <source>Show &amp;good parts</source>
        <translation>显示良品(&amp;G)</translation>
    </message>
    <message>
        <source>Show &amp;known defects</source>
        <translation>显示已知缺陷(&amp;K)</translation>
    </message>
    <message>
        <source>Show &amp;unknown defects</source>
        <translation>显示未知缺陷(&amp;U)</translation>
    </message>
    <message>
        <source>Show all &amp;jobs</source>
        <translation>显示所有任务(&amp;J)</translation>
    </message>
    <message>
        <source>Show crops</source>
        <translation>显示裁剪图</translation>
    </message>
    <message>
        <source>Show crops with what lies around them</source>
        <translation>显示裁剪图及周围区域</translation>
    </message>
    <message>
        <source>Show heat maps</source>
        <translation>显示热力图</translation>
    </message>
    <message>
        <source>Show its &amp;threshold</source>
        <translation>显示其阈值(&amp;T)</translation>
    </message>
    <message>
        <source>Show masks</source>
        <translation>显示掩膜</translation>
    </message>
    <message>
        <source>Show on the Triage page</source>
        <translation>在“复核”中显示</translation>
    </message>
    <message>
        <source>Show the &amp;embedding plot</source>
        <translation>显示嵌入图(&amp;E)</translation>
    </message>
    <message>
        <source>Show the &amp;history</source>
        <translation>显示历史记录(&amp;H)</translation>
    </message>
    <message>
        <source>Show the crops of all classes</source>
        <translation>显示所有类别的裁剪图</translation>
    </message>
    <message>
        <source>Show the lo&amp;g</source>
        <translation>显示日志(&amp;G)</translation>
    </message>
    <message>
        <source>Show the s&amp;elected crops on the Triage page</source>
        <translation>在“复核”页面显示所选裁剪图(&amp;E)</translation>
    </message>
    <message>
        <source>Show what the se&amp;ttings change</source>
        <translation>显示设置引起的变化(&amp;T)</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>缩小画笔</translation>
    </message>
    <message>
        <source>Smaller pictures</source>
        <translation>缩小图片</translation>
    </message>
    <message>
        <source>Sort classes as they were found</source>
        <translation>按发现顺序排列类别</translation>
    </message>
    <message>
        <source>Sort classes by confidence</source>
        <translation>按置信度排列类别</translation>
    </message>
    <message>
        <source>Sort classes by name</source>
        <translation>按名称排列类别</translation>
    </message>
    <message>
        <source>Sort classes by size</source>
        <translation>按数量排列类别</translation>
    </message>
    <message>
        <source>Su&amp;ggest the number of classes</source>
        <translation>建议类别数(&amp;G)</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>T&amp;he settings before these</source>
        <translation>恢复之前的设置(&amp;H)</translation>
    </message>
    <message>
        <source>T&amp;riage</source>
        <translation>复核(&amp;R)</translation>
    </message>
    <message>
        <source>To the stable interval above</source>
        <translation>转到下一个更高的稳定区间</translation>
    </message>
    <message>
        <source>To the stable interval below</source>
        <translation>转到下一个更低的稳定区间</translation>
    </message>
    <message>
        <source>Try the sample: te&amp;xtile</source>
        <translation>试用示例：织物(&amp;X)</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Unknown ones to triage</source>
        <translation>未知零件送复核</translation>
    </message>
    <message>
        <source>Work with it</source>
        <translation>使用此运行</translation>
    </message>
    <message>
        <source>Write a no&amp;te on the class</source>
        <translation>为类别写备注(&amp;T)</translation>
    </message>
    <message>
        <source>Write a note on the image</source>
        <translation>为图像写备注</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>The language changes when “{job}” is done</source>
        <translation>“{job}”完成后将切换语言</translation>
    </message>
</context>
<context>
    <name>ApplyDialog</name>
    <message>
        <source>&amp;Images</source>
        <translation>图像(&amp;I)</translation>
    </message>
    <message>
        <source>Anomaly maps in</source>
        <translation>异常图位于</translation>
    </message>
    <message>
        <source>Apply to folder</source>
        <translation>应用于文件夹</translation>
    </message>
    <message>
        <source>C&amp;lassifier</source>
        <translation>分类器(&amp;L)</translation>
    </message>
    <message>
        <source>Choose a folder of maps or masks that exists</source>
        <translation>选择存在的异常图或掩膜文件夹</translation>
    </message>
    <message>
        <source>Choose tables, a session, or both</source>
        <translation>选择表格、会话或两者</translation>
    </message>
    <message>
        <source>Choose the file of a classifier</source>
        <translation>选择分类器文件</translation>
    </message>
    <message>
        <source>Choose the folder of the new images</source>
        <translation>选择新图像的文件夹</translation>
    </message>
    <message>
        <source>Choose: {what}</source>
        <translation>选择：{what}</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Classifier</source>
        <translation>分类器</translation>
    </message>
    <message>
        <source>Classifiers (*.safetensors);;All files (*)</source>
        <translation>分类器 (*.safetensors);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Folder of maps or masks</source>
        <translation>异常图或掩膜的文件夹</translation>
    </message>
    <message>
        <source>Folder of new images</source>
        <translation>新图像的文件夹</translation>
    </message>
    <message>
        <source>Label new images as a session labelled its own</source>
        <translation>按会话为其自身图像加标签的方式为新图像加标签</translation>
    </message>
    <message>
        <source>Label the images</source>
        <translation>为图像加标签</translation>
    </message>
    <message>
        <source>Make a session, to look at the labels and correct them</source>
        <translation>创建会话，以便查看并修正标签</translation>
    </message>
    <message>
        <source>Maps must come from the detector that made those of the session. Thresholds, crops and network are those of the classifier; names and numbers of the classes stay the same.</source>
        <translation>异常图必须来自生成该会话异常图的检测器。阈值、裁剪和网络均采用分类器的设置；类别名称和编号保持不变。</translation>
    </message>
    <message>
        <source>Masks in</source>
        <translation>掩膜位于</translation>
    </message>
    <message>
        <source>Where regions come from</source>
        <translation>区域来源</translation>
    </message>
    <message>
        <source>Write tables of images and regions (CSV)</source>
        <translation>写入图像和区域的表格 (CSV)</translation>
    </message>
    <message>
        <source>those in the folder of images</source>
        <translation>图像文件夹中的</translation>
    </message>
</context>
<context>
    <name>ApplyForm</name>
    <message>
        <source>2. Score new parts</source>
        <translation>2. 对新零件评分</translation>
    </message>
    <message>
        <source>Folder of new parts</source>
        <translation>新零件的文件夹</translation>
    </message>
    <message>
        <source>It has no threshold: parts are only ranked until you set one.</source>
        <translation>它没有阈值：在您设定之前只对零件排序。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Of “{product}”: knows {n} classes, learned from {m} good parts.</source>
        <translation>来自“{product}”：认识 {n} 个类别，从 {m} 个良品学习。</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>准备中</translation>
    </message>
    <message>
        <source>no folder chosen</source>
        <translation>未选择文件夹</translation>
    </message>
    <message>
        <source>no model yet</source>
        <translation>尚无模型</translation>
    </message>
    <message>
        <source>{method}, {time}</source>
        <translation>{method}，{time}</translation>
    </message>
    <message>
        <source>{n} of {m}</source>
        <translation>{n}/{m}</translation>
    </message>
    <message>
        <source>{n} of {m}, {time} left</source>
        <translation>{n}/{m}，剩余 {time}</translation>
    </message>
</context>
<context>
    <name>BackboneInfo</name>
    <message>
        <source>Backbone in use</source>
        <translation>正在使用的主干网络</translation>
    </message>
    <message>
        <source>Fetch DINO</source>
        <translation>下载 DINO</translation>
    </message>
    <message>
        <source>In use: random weights, which have learned nothing. Get DINO.</source>
        <translation>正在使用：随机权重，未经学习。请获取 DINO。</translation>
    </message>
    <message>
        <source>In use: the file {name}.</source>
        <translation>正在使用：文件 {name}。</translation>
    </message>
    <message>
        <source>In use: the small backbone that comes with Vitia. DINO tells defects apart better.</source>
        <translation>正在使用：Vitia 自带的小型主干网络。DINO 区分缺陷的能力更强。</translation>
    </message>
    <message>
        <source>In use: {name}, fetched from the internet when it is used first.</source>
        <translation>正在使用：{name}，首次使用时从互联网下载。</translation>
    </message>
    <message>
        <source>In use: {name}, from the cache of this computer.</source>
        <translation>正在使用：{name}，来自本机缓存。</translation>
    </message>
    <message>
        <source>Look which backbone is in use</source>
        <translation>查看正在使用的主干网络</translation>
    </message>
    <message>
        <source>Offline: fetch vit_small_patch8_224.dino on another computer and choose the file under Discover, Weights.</source>
        <translation>离线：在另一台计算机上下载 vit_small_patch8_224.dino，然后在“发现”页面的“权重”中选择该文件。</translation>
    </message>
    <message>
        <source>SHA-256: {start}… (whole in the tooltip)</source>
        <translation>SHA-256：{start}…（完整内容见工具提示）</translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message>
        <source>Arrow left</source>
        <translation>左方向键</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Enter or arrow right</source>
        <translation>回车键或右方向键</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Esc 键</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Skip the tour</source>
        <translation>跳过导览</translation>
    </message>
    <message>
        <source>{n} of {m}</source>
        <translation>{n}/{m}</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Filter “{text}”; press to remove it</source>
        <translation>筛选“{text}”，按下即可移除</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>移除此筛选</translation>
    </message>
</context>
<context>
    <name>ChipBar</name>
    <message>
        <source>Clear all</source>
        <translation>全部清除</translation>
    </message>
</context>
<context>
    <name>ClassColumn</name>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Order of the classes</source>
        <translation>类别排序</translation>
    </message>
</context>
<context>
    <name>ClassPicker</name>
    <message>
        <source>Classes that fit</source>
        <translation>匹配的类别</translation>
    </message>
    <message>
        <source>New class “{name}”</source>
        <translation>新建类别“{name}”</translation>
    </message>
    <message>
        <source>No class has such a name</source>
        <translation>没有这样的类别</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>输入名称</translation>
    </message>
    <message>
        <source>Type a name, old or new</source>
        <translation>输入已有或新的名称</translation>
    </message>
</context>
<context>
    <name>ClusterDelegate</name>
    <message>
        <source>added by you</source>
        <translation>由您添加</translation>
    </message>
    <message>
        <source>confidence {p} %</source>
        <translation>置信度 {p}%</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>{n} / {all}</source>
        <translation>{n} / {all}</translation>
    </message>
    <message>
        <source>✓ all</source>
        <translation>✓ 全部</translation>
    </message>
    <message>
        <source>✓ {n}</source>
        <translation>✓ {n}</translation>
    </message>
</context>
<context>
    <name>ClusterList</name>
    <message>
        <source>All crops</source>
        <translation>所有裁剪图</translation>
    </message>
    <message>
        <source>added by you</source>
        <translation>由您添加</translation>
    </message>
    <message>
        <source>confirmed: {n}</source>
        <translation>已确认：{n}</translation>
    </message>
    <message>
        <source>crops: {n}</source>
        <translation>裁剪图：{n}</translation>
    </message>
    <message>
        <source>key: {digit}</source>
        <translation>按键：{digit}</translation>
    </message>
    <message>
        <source>mean confidence: {p} %</source>
        <translation>平均置信度：{p}%</translation>
    </message>
    <message>
        <source>the class is confirmed</source>
        <translation>该类别已确认</translation>
    </message>
</context>
<context>
    <name>ClusterView</name>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
</context>
<context>
    <name>ColourPicker</name>
    <message>
        <source>Another colour…</source>
        <translation>其他颜色…</translation>
    </message>
    <message>
        <source>{colour}, another class has it</source>
        <translation>{colour}，已被其他类别使用</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Classes of one run against those of the other</source>
        <translation>两个运行的类别对照</translation>
    </message>
    <message>
        <source>Compare runs</source>
        <translation>比较运行</translation>
    </message>
    <message>
        <source>Crops of the cell</source>
        <translation>该单元格的裁剪图</translation>
    </message>
    <message>
        <source>NMI {nmi}, ARI {ari}, {n} crops in both</source>
        <translation>NMI {nmi}，ARI {ari}，两者共有 {n} 张裁剪图</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>暂无可比较的内容</translation>
    </message>
    <message>
        <source>Run {first} (rows) and run {second} (columns)</source>
        <translation>运行 {first}（行）与运行 {second}（列）</translation>
    </message>
    <message>
        <source>Select two finished runs in the list below (Ctrl and a click, or Shift and an arrow key), then press “Compare”.</source>
        <translation>在下方列表中选择两个已完成的运行（Ctrl 加单击，或 Shift 加方向键），然后按“比较”。</translation>
    </message>
    <message>
        <source>Where the runs differ</source>
        <translation>运行之间的差异</translation>
    </message>
    <message>
        <source>{first} only in run {a}, {second} only in run {b}</source>
        <translation>{first} 张仅在运行 {a} 中，{second} 张仅在运行 {b} 中</translation>
    </message>
</context>
<context>
    <name>ContingencyTable</name>
    <message>
        <source>{n} crops are “{row}” in one run and “{column}” in the other</source>
        <translation>{n} 张裁剪图在一个运行中为“{row}”，在另一个中为“{column}”</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>A report was saved: {path}</source>
        <translation>报告已保存：{path}</translation>
    </message>
    <message>
        <source>Close Vitia</source>
        <translation>关闭 Vitia</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Reports tell what happened; there are no images in them.</source>
        <translation>报告说明发生了什么，其中不含任何图像。</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>出错了</translation>
    </message>
    <message>
        <source>Something went wrong inside Vitia</source>
        <translation>Vitia 内部出错</translation>
    </message>
    <message>
        <source>Text (*.txt);;All files (*)</source>
        <translation>文本 (*.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Your session is whole: every edit is in its file already. You can go on. If it happens again, close Vitia and start it anew: it opens where you were.</source>
        <translation>您的会话完好无损：每项编辑都已写入文件。您可以继续工作。如果再次发生，请关闭并重新启动 Vitia，它会回到您原来的位置。</translation>
    </message>
    <message>
        <source>{what}
It went wrong {n} times; this is the last one.</source>
        <translation>{what}
已出错 {n} 次，这是最近一次。</translation>
    </message>
</context>
<context>
    <name>CropBar</name>
    <message>
        <source>By file</source>
        <translation>按文件</translation>
    </message>
    <message>
        <source>Class folder</source>
        <translation>类别文件夹</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Folder “{name}”</source>
        <translation>文件夹“{name}”</translation>
    </message>
    <message>
        <source>Highest score first</source>
        <translation>异常分数从高到低</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>面积从大到小</translation>
    </message>
    <message>
        <source>Least sure first</source>
        <translation>置信度从低到高</translation>
    </message>
    <message>
        <source>Less sure than {p} %</source>
        <translation>置信度低于 {p}%</translation>
    </message>
    <message>
        <source>Like the selection</source>
        <translation>与所选相似</translation>
    </message>
    <message>
        <source>Moved by hand</source>
        <translation>手动移动过</translation>
    </message>
    <message>
        <source>Name has “{text}”</source>
        <translation>名称包含“{text}”</translation>
    </message>
    <message>
        <source>Only confirmed</source>
        <translation>仅已确认</translation>
    </message>
    <message>
        <source>Only open</source>
        <translation>仅未确认</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Order of the crops</source>
        <translation>裁剪图排序</translation>
    </message>
    <message>
        <source>Part of the file name</source>
        <translation>文件名的一部分</translation>
    </message>
    <message>
        <source>Several classes in the image</source>
        <translation>图像含多个类别</translation>
    </message>
    <message>
        <source>Show only some of the crops</source>
        <translation>仅显示部分裁剪图</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>图片大小</translation>
    </message>
    <message>
        <source>Surest first</source>
        <translation>置信度从高到低</translation>
    </message>
    <message>
        <source>{n} / {all} selected</source>
        <translation>已选 {n} / {all}</translation>
    </message>
    <message>
        <source>{n} selected, {hidden} of them not shown</source>
        <translation>已选 {n}，其中 {hidden} 个未显示</translation>
    </message>
    <message>
        <source>{text}  ·  {shown} of {all} shown</source>
        <translation>{text}  ·  显示 {shown} / {all}</translation>
    </message>
</context>
<context>
    <name>CropGrid</name>
    <message>
        <source>Class: {name}</source>
        <translation>类别：{name}</translation>
    </message>
    <message>
        <source>Confirmed by you</source>
        <translation>已由您确认</translation>
    </message>
    <message>
        <source>Moved here by hand</source>
        <translation>手动移到此处</translation>
    </message>
    <message>
        <source>Not confirmed yet</source>
        <translation>尚未确认</translation>
    </message>
    <message>
        <source>Probability: {p} %</source>
        <translation>概率：{p}%</translation>
    </message>
</context>
<context>
    <name>CropPainter</name>
    <message>
        <source>no image</source>
        <translation>无图像</translation>
    </message>
</context>
<context>
    <name>CropStack</name>
    <message>
        <source>Drag some on it, or select some and press its digit.</source>
        <translation>可将裁剪图拖到其上，或选中后按其数字键。</translation>
    </message>
    <message>
        <source>No crop passes the filters</source>
        <translation>没有符合筛选条件的裁剪图</translation>
    </message>
    <message>
        <source>No crops are in this class</source>
        <translation>此类别中没有裁剪图</translation>
    </message>
    <message>
        <source>There are crops in this class, but none is as the filters ask.</source>
        <translation>此类别中有裁剪图，但都不符合筛选条件。</translation>
    </message>
</context>
<context>
    <name>CropsView</name>
    <message>
        <source>Crops of the classes: {sizes}</source>
        <translation>各类别的裁剪图：{sizes}</translation>
    </message>
    <message>
        <source>Cut into classes</source>
        <translation>切分为类别</translation>
    </message>
    <message>
        <source>Lay out the crops</source>
        <translation>排布裁剪图</translation>
    </message>
    <message>
        <source>No run is selected. Start one, or select one below.</source>
        <translation>未选择运行。请开始一个，或在下方选择。</translation>
    </message>
    <message>
        <source>Number of classes that the crops are cut into</source>
        <translation>裁剪图切分的类别数</translation>
    </message>
    <message>
        <source>The crops appear after the first epoch, and settle from then on.</source>
        <translation>裁剪图在第一轮之后出现，并逐渐稳定。</translation>
    </message>
    <message>
        <source>The crops are being laid out: like beside like…</source>
        <translation>正在排布裁剪图：相似者相邻…</translation>
    </message>
    <message>
        <source>The selected run is not finished; resume it to see more.</source>
        <translation>所选运行尚未完成；继续运行可查看更多。</translation>
    </message>
    <message>
        <source>class {n}</source>
        <translation>类别 {n}</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>{n} classes</source>
        <translation>{n} 个类别</translation>
    </message>
    <message>
        <source>{n} of {all} crops are selected</source>
        <translation>已选 {n} / {all} 张裁剪图</translation>
    </message>
    <message>
        <source>{share} % of the crops changed their class since the last epoch</source>
        <translation>自上一轮以来，{share}% 的裁剪图改变了类别</translation>
    </message>
</context>
<context>
    <name>DevicePicker</name>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Automatic: {device}</source>
        <translation>自动：{device}</translation>
    </message>
    <message>
        <source>CPU, {n} cores</source>
        <translation>CPU，{n} 核</translation>
    </message>
    <message>
        <source>CPU, {n} cores, {size} free</source>
        <translation>CPU，{n} 核，可用 {size}</translation>
    </message>
    <message>
        <source>Device: {device}</source>
        <translation>设备：{device}</translation>
    </message>
    <message>
        <source>Look for a device</source>
        <translation>查找设备</translation>
    </message>
    <message>
        <source>Looking for a device…</source>
        <translation>正在查找设备…</translation>
    </message>
    <message>
        <source>Where networks run</source>
        <translation>网络运行设备</translation>
    </message>
    <message>
        <source>{device} is not there</source>
        <translation>{device} 不存在</translation>
    </message>
    <message>
        <source>{name} ({id}), {size} of {total} free</source>
        <translation>{name}（{id}），可用 {size} / {total}</translation>
    </message>
    <message>
        <source>{name}, {size} free</source>
        <translation>{name}，可用 {size}</translation>
    </message>
</context>
<context>
    <name>DiscoverForm</name>
    <message>
        <source>&amp;Base set</source>
        <translation>基础数据集(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>设备(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Epochs</source>
        <translation>训练轮数(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Grouping</source>
        <translation>分组(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>方法(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Weights</source>
        <translation>权重(&amp;W)</translation>
    </message>
    <message>
        <source>A CUDA card is ten to fifty times faster than the CPU</source>
        <translation>CUDA 显卡比 CPU 快十到五十倍</translation>
    </message>
    <message>
        <source>A timm model name (fetched once), or a weights file</source>
        <translation>timm 模型名称（只下载一次），或权重文件</translation>
    </message>
    <message>
        <source>About {time}, going by run {n}</source>
        <translation>约 {time}，按运行 {n} 估计</translation>
    </message>
    <message>
        <source>All alike</source>
        <translation>一律相同</translation>
    </message>
    <message>
        <source>Anomaly Clustering, no training</source>
        <translation>Anomaly Clustering，无需训练</translation>
    </message>
    <message>
        <source>AnomalyNCD, as published</source>
        <translation>AnomalyNCD，与论文一致</translation>
    </message>
    <message>
        <source>AnomalyNCD, for daily work</source>
        <translation>AnomalyNCD，适合日常工作</translation>
    </message>
    <message>
        <source>As chosen at the top right</source>
        <translation>与右上角的选择一致</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Automatic compares with the normal images where there are any</source>
        <translation>“自动”会在有正常图像时与其比较</translation>
    </message>
    <message>
        <source>Best on this computer</source>
        <translation>本机最佳</translation>
    </message>
    <message>
        <source>Choose a weights file</source>
        <translation>选择权重文件</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Groups the regions as they look; ready in a minute or two</source>
        <translation>按外观对区域分组；一两分钟即可完成</translation>
    </message>
    <message>
        <source>Groups whole images; all crops of an image get one class</source>
        <translation>对整张图像分组；同一图像的所有裁剪图归为一类</translation>
    </message>
    <message>
        <source>HDBSCAN leaves out what belongs nowhere</source>
        <translation>HDBSCAN 会忽略无所归属者</translation>
    </message>
    <message>
        <source>HDBSCAN: finds the number itself</source>
        <translation>HDBSCAN：自动确定类别数</translation>
    </message>
    <message>
        <source>In the mask</source>
        <translation>掩膜之内</translation>
    </message>
    <message>
        <source>Kinds of defects, plus one for normal parts and false alarms.</source>
        <translation>缺陷种类数，另加一类用于正常零件和误报。</translation>
    </message>
    <message>
        <source>Labelled defects of other products, from a folder or from a session that was triaged, help, but are not needed</source>
        <translation>其他产品的带标签缺陷（来自文件夹或已复核的会话）会有帮助，但并非必需</translation>
    </message>
    <message>
        <source>Learns the classes, from views that are prepared once</source>
        <translation>从一次性准备好的视图中学习类别</translation>
    </message>
    <message>
        <source>Number of &amp;classes</source>
        <translation>类别数(&amp;C)</translation>
    </message>
    <message>
        <source>Passes over all crops; fewer are faster</source>
        <translation>遍历所有裁剪图的次数；越少越快</translation>
    </message>
    <message>
        <source>Region clustering, no training</source>
        <translation>区域聚类，无需训练</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>随机种子(&amp;D)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>The same seed gives the same result again</source>
        <translation>相同的种子得到相同的结果</translation>
    </message>
    <message>
        <source>The same with new views in every epoch: slower</source>
        <translation>同上，但每轮生成新视图：较慢</translation>
    </message>
    <message>
        <source>Unlike the normal images</source>
        <translation>与正常图像的差异</translation>
    </message>
    <message>
        <source>Unlike the other images</source>
        <translation>与其他图像的差异</translation>
    </message>
    <message>
        <source>Ward: as many as you say</source>
        <translation>Ward：按指定的类别数</translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.pth *.pt *.bin);;All files (*)</source>
        <translation>权重 (*.safetensors *.pth *.pt *.bin);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Weights file</source>
        <translation>权重文件</translation>
    </message>
    <message>
        <source>What &amp;counts in an image</source>
        <translation>图像中的重点(&amp;C)</translation>
    </message>
    <message>
        <source>What to find</source>
        <translation>查找内容</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>DiscoverPage</name>
    <message>
        <source>Agreement</source>
        <translation>一致性</translation>
    </message>
    <message>
        <source>Agreement with the class folders: NMI {nmi}, ARI {ari}, F1 {f1}.</source>
        <translation>与类别文件夹的一致性：NMI {nmi}，ARI {ari}，F1 {f1}。</translation>
    </message>
    <message>
        <source>Choose how many classes to look for and press Start. What the network learns appears here; you can go on working on other pages, and pause or cancel at any time. What was learned is kept, and a cancelled run can be resumed.</source>
        <translation>选择要查找的类别数，然后按“开始”。网络学到的内容会显示在这里；您可以继续在其他页面工作，也可随时暂停或取消。已学到的内容会保留，取消的运行可以继续。</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Crops</source>
        <translation>裁剪图</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete for good? Runs: {numbers}</source>
        <translation>永久删除？运行：{numbers}</translation>
    </message>
    <message>
        <source>Delete runs</source>
        <translation>删除运行</translation>
    </message>
    <message>
        <source>Find classes</source>
        <translation>查找类别</translation>
    </message>
    <message>
        <source>Go to Triage</source>
        <translation>转到“复核”</translation>
    </message>
    <message>
        <source>Keep what was learned</source>
        <translation>采用学习结果</translation>
    </message>
    <message>
        <source>Learning…</source>
        <translation>正在学习…</translation>
    </message>
    <message>
        <source>Look at the classes on the Triage page.</source>
        <translation>请在“复核”页面查看类别。</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>No curves</source>
        <translation>无曲线</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>尚无运行</translation>
    </message>
    <message>
        <source>Number of classes</source>
        <translation>类别数</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>准备中</translation>
    </message>
    <message>
        <source>Press “Resume” below to go on from its last whole epoch.</source>
        <translation>按下方的“继续”，从最后一个完整轮次接着运行。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Run {n}</source>
        <translation>运行 {n}</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Stopped before its end</source>
        <translation>提前停止</translation>
    </message>
    <message>
        <source>Suggest the number of classes</source>
        <translation>建议类别数</translation>
    </message>
    <message>
        <source>The classes are found</source>
        <translation>类别查找完成</translation>
    </message>
    <message>
        <source>The crops are cut and prepared; the curves appear after the first epoch.</source>
        <translation>正在裁剪并准备图像；第一轮结束后显示曲线。</translation>
    </message>
    <message>
        <source>The product has {n} class folders.</source>
        <translation>该产品有 {n} 个类别文件夹。</translation>
    </message>
    <message>
        <source>Their classes, and all that was renamed, moved or confirmed in them, go too; this cannot be undone. Images, thresholds and other runs stay.</source>
        <translation>其类别以及其中所有重命名、移动和确认都将一并删除，且无法撤销。图像、阈值和其他运行会保留。</translation>
    </message>
    <message>
        <source>This run did not train: the Crops tab shows it.</source>
        <translation>此运行未经训练：请见“裁剪图”选项卡。</translation>
    </message>
    <message>
        <source>everything is kept in memory; it goes on exactly here</source>
        <translation>所有内容都保留在内存中，可从此处继续</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>准备中</translation>
    </message>
    <message>
        <source>thresholds were changed after this run; start a new one to use them</source>
        <translation>此运行之后阈值已更改；请开始新的运行以使其生效</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>剩余 {time}</translation>
    </message>
    <message>
        <source>“Suggest” asks the crops.</source>
        <translation>“建议”会根据裁剪图判断。</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>Free some space or make the place writable, then try again</source>
        <translation>释放磁盘空间或使该位置可写，然后重试</translation>
    </message>
    <message>
        <source>Free some space, then try again; closing once more gives them up</source>
        <translation>请释放空间后重试；再次关闭将放弃它们</translation>
    </message>
    <message>
        <source>Make its file and folder writable, or work on a copy</source>
        <translation>使其文件和文件夹可写，或使用副本</translation>
    </message>
    <message>
        <source>edits wait until the session can be written: {n}</source>
        <translation>等待会话可写入的编辑：{n}</translation>
    </message>
    <message>
        <source>edits would be lost now: {n}</source>
        <translation>现在会丢失的编辑：{n}</translation>
    </message>
    <message>
        <source>this session cannot be written</source>
        <translation>此会话无法写入</translation>
    </message>
</context>
<context>
    <name>Edit</name>
    <message>
        <source>Add “{name}”</source>
        <translation>添加“{name}”</translation>
    </message>
    <message>
        <source>Automatic mask for {path}</source>
        <translation>{path} 恢复自动掩膜</translation>
    </message>
    <message>
        <source>Automatic threshold for {path}</source>
        <translation>{path} 恢复自动阈值</translation>
    </message>
    <message>
        <source>Change the colour of “{name}”</source>
        <translation>更改“{name}”的颜色</translation>
    </message>
    <message>
        <source>Confirm 1 crop</source>
        <translation>确认 1 张裁剪图</translation>
    </message>
    <message>
        <source>Confirm {n} crops</source>
        <translation>确认 {n} 张裁剪图</translation>
    </message>
    <message>
        <source>Confirm “{name}”</source>
        <translation>确认“{name}”</translation>
    </message>
    <message>
        <source>Correct the mask of {path}</source>
        <translation>修正 {path} 的掩膜</translation>
    </message>
    <message>
        <source>Learn from the corrections, 1 crop moved</source>
        <translation>根据修正学习，移动了 1 张裁剪图</translation>
    </message>
    <message>
        <source>Learn from the corrections, {n} crops moved</source>
        <translation>根据修正学习，移动了 {n} 张裁剪图</translation>
    </message>
    <message>
        <source>Mark 1 crop as false alarm</source>
        <translation>将 1 张裁剪图标为误报</translation>
    </message>
    <message>
        <source>Mark {n} crops as false alarm</source>
        <translation>将 {n} 张裁剪图标为误报</translation>
    </message>
    <message>
        <source>Merge {names} into “{target}”</source>
        <translation>将{names}合并到“{target}”</translation>
    </message>
    <message>
        <source>Move 1 crop to “{name}”</source>
        <translation>将 1 张裁剪图移到“{name}”</translation>
    </message>
    <message>
        <source>Move {n} crops to “{name}”</source>
        <translation>将 {n} 张裁剪图移到“{name}”</translation>
    </message>
    <message>
        <source>No defect in {path}</source>
        <translation>{path} 标为无缺陷</translation>
    </message>
    <message>
        <source>Note on {path}</source>
        <translation>{path} 的备注</translation>
    </message>
    <message>
        <source>Note on “{name}”</source>
        <translation>“{name}”的备注</translation>
    </message>
    <message>
        <source>Remove “{name}”</source>
        <translation>移除“{name}”</translation>
    </message>
    <message>
        <source>Rename “{old}” to “{new}”</source>
        <translation>将“{old}”重命名为“{new}”</translation>
    </message>
    <message>
        <source>Split “{name}” into {n} classes</source>
        <translation>将“{name}”拆分为 {n} 个类别</translation>
    </message>
    <message>
        <source>Threshold {threshold} for {path}</source>
        <translation>将 {path} 的阈值设为 {threshold}</translation>
    </message>
    <message>
        <source>Unconfirm 1 crop</source>
        <translation>取消确认 1 张裁剪图</translation>
    </message>
    <message>
        <source>Unconfirm {n} crops</source>
        <translation>取消确认 {n} 张裁剪图</translation>
    </message>
    <message>
        <source>Unconfirm “{name}”</source>
        <translation>取消确认“{name}”</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>“{name}”</translation>
    </message>
</context>
<context>
    <name>EmbeddingPanel</name>
    <message>
        <source>Cancelled. Close and show this plot to try again.</source>
        <translation>已取消。关闭并重新显示此图即可重试。</translation>
    </message>
    <message>
        <source>Embedding plot</source>
        <translation>嵌入图</translation>
    </message>
    <message>
        <source>Fade the other classes</source>
        <translation>淡化其他类别</translation>
    </message>
    <message>
        <source>Working out where the crops lie: crops that look alike come close together…</source>
        <translation>正在计算裁剪图的位置：相似的裁剪图彼此靠近…</translation>
    </message>
    <message>
        <source>{n} / {all} selected</source>
        <translation>已选 {n} / {all}</translation>
    </message>
</context>
<context>
    <name>EmbeddingPlot</name>
    <message>
        <source>Draw around points to select them: Shift adds, Alt takes away. The wheel zooms, the right button moves, a double click shows all.</source>
        <translation>圈住点即可选择：按住 Shift 添加，按住 Alt 移除。滚轮缩放，右键平移，双击显示全部。</translation>
    </message>
    <message>
        <source>Embedding plot</source>
        <translation>嵌入图</translation>
    </message>
    <message>
        <source>{n} points, {selected} selected</source>
        <translation>{n} 个点，已选 {selected} 个</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>&apos;{0}&apos; cannot be made as a ViT with input size {1} ({2})</source>
        <translation>无法以输入尺寸 {1} 创建 ViT“{0}”（{2}）</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; cannot be the name of a folder</source>
        <translation>“{0}”不能用作文件夹名称</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; does not give the features of its stages ({1})</source>
        <translation>“{0}”无法给出各阶段的特征（{1}）</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is neither a plain ViT nor a convolutional network</source>
        <translation>“{0}”既不是普通 ViT，也不是卷积网络</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is neither a weights file nor a model that timm knows</source>
        <translation>“{0}”既不是权重文件，也不是 timm 已知的模型</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is neither a weights file nor a model whose weights timm can fetch</source>
        <translation>“{0}”既不是权重文件，也不是 timm 能下载其权重的模型</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no device</source>
        <translation>“{0}”不是有效设备</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no family of pseudo defects</source>
        <translation>“{0}”不是合成缺陷的类型</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no grid</source>
        <translation>“{0}”不是有效的网格</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no method</source>
        <translation>“{0}”不是可用的方法</translation>
    </message>
    <message>
        <source>... and {0} more problems</source>
        <translation>……以及另外 {0} 个问题</translation>
    </message>
    <message>
        <source>1 crop</source>
        <translation>1 张裁剪图</translation>
    </message>
    <message>
        <source>Add a map</source>
        <translation>添加一张异常图</translation>
    </message>
    <message>
        <source>Add a map of its name</source>
        <translation>添加同名的异常图</translation>
    </message>
    <message>
        <source>Add images</source>
        <translation>添加图像</translation>
    </message>
    <message>
        <source>Add images of good parts</source>
        <translation>添加良品图像</translation>
    </message>
    <message>
        <source>Add images of the same product, or normal images for PatchCore</source>
        <translation>添加同一产品的图像，或为 PatchCore 添加正常图像</translation>
    </message>
    <message>
        <source>Add images, in test or in class folders</source>
        <translation>在 test 或类别文件夹中添加图像</translation>
    </message>
    <message>
        <source>Add its mask or remove it</source>
        <translation>添加其掩膜，或移除该图像</translation>
    </message>
    <message>
        <source>Add maps</source>
        <translation>添加异常图</translation>
    </message>
    <message>
        <source>Add maps first</source>
        <translation>请先添加异常图</translation>
    </message>
    <message>
        <source>Add normal images, or take PatchCore</source>
        <translation>添加正常图像，或改用 PatchCore</translation>
    </message>
    <message>
        <source>Add some in train/good, or call images normal on the Triage page</source>
        <translation>在 train/good 中添加一些，或在“复核”页面将图像标为正常</translation>
    </message>
    <message>
        <source>Ask for fewer</source>
        <translation>请减少数量</translation>
    </message>
    <message>
        <source>Binarize</source>
        <translation>二值化</translation>
    </message>
    <message>
        <source>CPU ({0} threads)</source>
        <translation>CPU（{0} 线程）</translation>
    </message>
    <message>
        <source>Check its permissions</source>
        <translation>检查其权限</translation>
    </message>
    <message>
        <source>Check that the detector ran on this image</source>
        <translation>检查检测器是否处理过此图像</translation>
    </message>
    <message>
        <source>Check that this computer is online; or fetch them on another one and choose the file</source>
        <translation>检查本机是否联网；或在另一台计算机上下载后选择该文件</translation>
    </message>
    <message>
        <source>Check the path</source>
        <translation>检查路径</translation>
    </message>
    <message>
        <source>Check the path, or scan the product again</source>
        <translation>检查路径，或重新读取产品</translation>
    </message>
    <message>
        <source>Check the weights, or leave the image out</source>
        <translation>检查权重，或排除该图像</translation>
    </message>
    <message>
        <source>Choose a .vitia file that Vitia wrote</source>
        <translation>选择由 Vitia 写入的 .vitia 文件</translation>
    </message>
    <message>
        <source>Choose a ViT and a size that its patches divide</source>
        <translation>选择 ViT 以及能被其图块大小整除的尺寸</translation>
    </message>
    <message>
        <source>Choose a ViT such as vit_small_patch8_224.dino</source>
        <translation>选择 ViT，例如 vit_small_patch8_224.dino</translation>
    </message>
    <message>
        <source>Choose a class of the same run</source>
        <translation>选择同一运行中的类别</translation>
    </message>
    <message>
        <source>Choose a clustering run, or run it again</source>
        <translation>选择聚类运行，或重新运行</translation>
    </message>
    <message>
        <source>Choose a coreset</source>
        <translation>选择核心集</translation>
    </message>
    <message>
        <source>Choose a file of vitia save-classifier</source>
        <translation>选择由 vitia save-classifier 生成的文件</translation>
    </message>
    <message>
        <source>Choose a folder that can be written</source>
        <translation>选择可写入的文件夹</translation>
    </message>
    <message>
        <source>Choose a format</source>
        <translation>选择一种格式</translation>
    </message>
    <message>
        <source>Choose a model that Vitia learned</source>
        <translation>选择由 Vitia 学习得到的模型</translation>
    </message>
    <message>
        <source>Choose a place that can be written</source>
        <translation>选择可写入的位置</translation>
    </message>
    <message>
        <source>Choose a place with room that can be written</source>
        <translation>选择空间足够且可写入的位置</translation>
    </message>
    <message>
        <source>Choose a plain ViT or a convolutional network such as wide_resnet50_2</source>
        <translation>选择普通 ViT 或卷积网络，例如 wide_resnet50_2</translation>
    </message>
    <message>
        <source>Choose a smaller batch or network, or the CPU</source>
        <translation>选择更小的批次或网络，或改用 CPU</translation>
    </message>
    <message>
        <source>Choose a weights file</source>
        <translation>选择权重文件</translation>
    </message>
    <message>
        <source>Choose among these</source>
        <translation>从中选择</translation>
    </message>
    <message>
        <source>Choose an existing file</source>
        <translation>选择已有的文件</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>另选一个</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>选择其他文件</translation>
    </message>
    <message>
        <source>Choose another format</source>
        <translation>选择其他格式</translation>
    </message>
    <message>
        <source>Choose another name</source>
        <translation>选择其他名称</translation>
    </message>
    <message>
        <source>Choose another name, or delete it yourself</source>
        <translation>选择其他名称，或自行删除</translation>
    </message>
    <message>
        <source>Choose another name, or delete them yourself</source>
        <translation>选择其他名称，或自行删除它们</translation>
    </message>
    <message>
        <source>Choose another name, or merge the two classes</source>
        <translation>选择其他名称，或合并这两个类别</translation>
    </message>
    <message>
        <source>Choose another name, or overwrite it</source>
        <translation>选择其他名称，或将其覆盖</translation>
    </message>
    <message>
        <source>Choose another name, or overwrite them</source>
        <translation>选择其他名称，或将它们覆盖</translation>
    </message>
    <message>
        <source>Choose another number of groups, two or more</source>
        <translation>选择其他组数，至少两组</translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation>选择其他位置</translation>
    </message>
    <message>
        <source>Choose another place, or {0}</source>
        <translation>选择其他位置，或 {0}</translation>
    </message>
    <message>
        <source>Choose crops or whole images for it</source>
        <translation>请为其选择裁剪图或整张图像</translation>
    </message>
    <message>
        <source>Choose one such as vit_base_patch14_dinov2 or wide_resnet50_2</source>
        <translation>选择例如 vit_base_patch14_dinov2 或 wide_resnet50_2</translation>
    </message>
    <message>
        <source>Choose the folder of masks, or go on without masks</source>
        <translation>选择掩膜文件夹，或不使用掩膜继续</translation>
    </message>
    <message>
        <source>Choose the folder of one product</source>
        <translation>选择单个产品的文件夹</translation>
    </message>
    <message>
        <source>Choose the folder of the maps</source>
        <translation>选择异常图文件夹</translation>
    </message>
    <message>
        <source>Choose the weights of a ViT with timm&apos;s or DINO&apos;s names</source>
        <translation>选择采用 timm 或 DINO 命名的 ViT 权重</translation>
    </message>
    <message>
        <source>Choose their folder, or put them into {0} in the product folder</source>
        <translation>选择其文件夹，或将它们放入产品文件夹中的 {0}</translation>
    </message>
    <message>
        <source>Choose two classes or more</source>
        <translation>选择两个或更多类别</translation>
    </message>
    <message>
        <source>Choose two groups of crops or more</source>
        <translation>选择两组或更多裁剪图</translation>
    </message>
    <message>
        <source>Clear the thumbnails</source>
        <translation>清除缩略图</translation>
    </message>
    <message>
        <source>Close it in the other window or program, or make its place writable</source>
        <translation>在其他窗口或程序中关闭它，或使其位置可写</translation>
    </message>
    <message>
        <source>Close it, or copy it together with {0} to a folder that can be written</source>
        <translation>将其关闭，或与 {0} 一起复制到可写入的文件夹</translation>
    </message>
    <message>
        <source>Collect the classifier</source>
        <translation>汇集分类器</translation>
    </message>
    <message>
        <source>Collect the unknown parts</source>
        <translation>收集未知零件</translation>
    </message>
    <message>
        <source>Compare images</source>
        <translation>比较图像</translation>
    </message>
    <message>
        <source>Compare numbers of classes</source>
        <translation>比较类别数</translation>
    </message>
    <message>
        <source>Compare patches</source>
        <translation>比较图块</translation>
    </message>
    <message>
        <source>Compare runs of the same images</source>
        <translation>请比较相同图像的运行</translation>
    </message>
    <message>
        <source>Compare the crops</source>
        <translation>比较裁剪图</translation>
    </message>
    <message>
        <source>Compare two runs that are</source>
        <translation>请比较两个已完成的运行</translation>
    </message>
    <message>
        <source>Compare with normal parts</source>
        <translation>与正常零件比较</translation>
    </message>
    <message>
        <source>Confirm some, or export the others too</source>
        <translation>先确认一些，或同时导出其余的</translation>
    </message>
    <message>
        <source>Convert it to safetensors on a machine that trusts it</source>
        <translation>在信任该文件的计算机上将其转换为 safetensors</translation>
    </message>
    <message>
        <source>Copy the session</source>
        <translation>复制会话</translation>
    </message>
    <message>
        <source>Cut crops</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete that folder or choose another name</source>
        <translation>删除该文件夹，或选择其他名称</translation>
    </message>
    <message>
        <source>Delete the file and start again</source>
        <translation>删除该文件并重新开始</translation>
    </message>
    <message>
        <source>Draw parts</source>
        <translation>绘制零件</translation>
    </message>
    <message>
        <source>Draw the crops</source>
        <translation>绘制裁剪图</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Extract features</source>
        <translation>提取特征</translation>
    </message>
    <message>
        <source>Fetch weights</source>
        <translation>下载权重</translation>
    </message>
    <message>
        <source>Find regions</source>
        <translation>查找区域</translation>
    </message>
    <message>
        <source>Find the threshold</source>
        <translation>确定阈值</translation>
    </message>
    <message>
        <source>Fit it again with this version of Vitia</source>
        <translation>用此版本的 Vitia 重新学习</translation>
    </message>
    <message>
        <source>Free some space or make the place writable, then try again</source>
        <translation>释放磁盘空间或使该位置可写，然后重试</translation>
    </message>
    <message>
        <source>Free some space, or choose a folder that can be written</source>
        <translation>释放磁盘空间，或选择可写入的文件夹</translation>
    </message>
    <message>
        <source>Free some space; the same command goes on</source>
        <translation>释放一些空间；同一命令会继续执行</translation>
    </message>
    <message>
        <source>Give a file (.safetensors, .pth) or a name such as vit_small_patch8_224.dino</source>
        <translation>请指定文件（.safetensors、.pth）或名称，例如 vit_small_patch8_224.dino</translation>
    </message>
    <message>
        <source>Give a file (.safetensors, .pth) or a name such as {0}</source>
        <translation>给出文件（.safetensors、.pth）或名称，例如 {0}</translation>
    </message>
    <message>
        <source>Give masks</source>
        <translation>提供掩膜</translation>
    </message>
    <message>
        <source>Give masks, or neither</source>
        <translation>提供掩膜，或两者都不提供</translation>
    </message>
    <message>
        <source>Give more of the path, such as {0}</source>
        <translation>请给出更完整的路径，例如 {0}</translation>
    </message>
    <message>
        <source>Give the folder of maps (--maps) or of masks (--masks), named like the images</source>
        <translation>请指定与图像同名的异常图文件夹 (--maps) 或掩膜文件夹 (--masks)</translation>
    </message>
    <message>
        <source>Go on with it (--resume) or choose another name (--out)</source>
        <translation>继续 (--resume)，或选择其他名称 (--out)</translation>
    </message>
    <message>
        <source>Go on with vitia run --resume</source>
        <translation>用 vitia run --resume 继续</translation>
    </message>
    <message>
        <source>Go online once, or give a weights file</source>
        <translation>联网一次，或指定权重文件</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>ImageFolder would hold nothing</source>
        <translation>ImageFolder 将没有内容</translation>
    </message>
    <message>
        <source>It is resized to the image</source>
        <translation>已缩放到图像大小</translation>
    </message>
    <message>
        <source>It was left out; make it again for this image</source>
        <translation>已忽略；请为此图像重新生成</translation>
    </message>
    <message>
        <source>Keep what was learned</source>
        <translation>采用学习结果</translation>
    </message>
    <message>
        <source>Label images</source>
        <translation>为图像加标签</translation>
    </message>
    <message>
        <source>Lay out the crops</source>
        <translation>排布裁剪图</translation>
    </message>
    <message>
        <source>Lay out the pages</source>
        <translation>排版页面</translation>
    </message>
    <message>
        <source>Learn from the corrections again</source>
        <translation>重新根据修正学习</translation>
    </message>
    <message>
        <source>Learn kinds of anomalies</source>
        <translation>学习异常种类</translation>
    </message>
    <message>
        <source>Learn one from a triaged session</source>
        <translation>从已复核的会话学习一个</translation>
    </message>
    <message>
        <source>Learn the model again</source>
        <translation>重新学习模型</translation>
    </message>
    <message>
        <source>Let the program learn from the corrections first</source>
        <translation>请先让程序根据修正学习</translation>
    </message>
    <message>
        <source>Load PyTorch</source>
        <translation>加载 PyTorch</translation>
    </message>
    <message>
        <source>Load the model</source>
        <translation>加载模型</translation>
    </message>
    <message>
        <source>Look at the crops</source>
        <translation>分析裁剪图</translation>
    </message>
    <message>
        <source>Look at the known crops</source>
        <translation>查看已知裁剪图</translation>
    </message>
    <message>
        <source>Look at the known defects</source>
        <translation>查看已知缺陷</translation>
    </message>
    <message>
        <source>Look at the unknown parts</source>
        <translation>查看未知零件</translation>
    </message>
    <message>
        <source>Lower the thresholds or add images</source>
        <translation>降低阈值或添加图像</translation>
    </message>
    <message>
        <source>Make it again, or leave it out</source>
        <translation>重新生成，或忽略</translation>
    </message>
    <message>
        <source>Make it smaller</source>
        <translation>将其缩小</translation>
    </message>
    <message>
        <source>Make the map again; the detector may have failed on this image</source>
        <translation>请重新生成异常图；检测器可能未能处理此图像</translation>
    </message>
    <message>
        <source>Make them</source>
        <translation>请生成它们</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Mend it</source>
        <translation>请修复</translation>
    </message>
    <message>
        <source>Mend or move it</source>
        <translation>请修复或移走该文件</translation>
    </message>
    <message>
        <source>Merge it into another class</source>
        <translation>将其合并到其他类别</translation>
    </message>
    <message>
        <source>Merge “{0}” into it instead</source>
        <translation>改为将“{0}”合并到其中</translation>
    </message>
    <message>
        <source>Move its crops to other classes first, or merge it into one</source>
        <translation>请先将其裁剪图移到其他类别，或将其合并</translation>
    </message>
    <message>
        <source>Move or confirm some crops, mark false alarms, or merge or split classes</source>
        <translation>移动或确认一些裁剪图，标记误报，或合并、拆分类别</translation>
    </message>
    <message>
        <source>Name maps like the parts</source>
        <translation>请按零件名称命名异常图</translation>
    </message>
    <message>
        <source>Name masks like the parts</source>
        <translation>请按零件名称命名掩膜</translation>
    </message>
    <message>
        <source>Name one {0} like the image, in a folder named like the image&apos;s</source>
        <translation>将一张{0}命名为与图像相同，并放在与图像文件夹同名的文件夹中</translation>
    </message>
    <message>
        <source>Name the file after its timm model, or choose another</source>
        <translation>以其 timm 模型命名文件，或另选一个</translation>
    </message>
    <message>
        <source>Name the maps like the images</source>
        <translation>使异常图与图像同名</translation>
    </message>
    <message>
        <source>Open one of them, for example {0}</source>
        <translation>打开其中一个，例如 {0}</translation>
    </message>
    <message>
        <source>Open the session in the window, which writes them</source>
        <translation>请在窗口中打开会话以写入它们</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Put each crop into one group</source>
        <translation>每张裁剪图只能放入一个组</translation>
    </message>
    <message>
        <source>Put good parts into test/good, and others into a folder for each kind of defect</source>
        <translation>将良品放入 test/good，其他按缺陷种类分别放入各文件夹</translation>
    </message>
    <message>
        <source>Put images of good parts into train/good, or take MuSc</source>
        <translation>将良品图像放入 train/good，或改用 MuSc</translation>
    </message>
    <message>
        <source>Put it back and try again</source>
        <translation>放回原处后重试</translation>
    </message>
    <message>
        <source>Put it back, or go on without it: its crops are kept</source>
        <translation>放回原处，或不用它继续：其裁剪图会保留</translation>
    </message>
    <message>
        <source>Put some into train/good</source>
        <translation>将一些放入 train/good</translation>
    </message>
    <message>
        <source>Put the product folder back where it was</source>
        <translation>将产品文件夹放回原处</translation>
    </message>
    <message>
        <source>Put the same weights back, or save the classifier with its backbone inside</source>
        <translation>放回相同的权重，或将分类器连同主干网络一起保存</translation>
    </message>
    <message>
        <source>Put the {0} apart from them</source>
        <translation>将{0}与它们分开存放</translation>
    </message>
    <message>
        <source>Put them into train/good, or choose another weighting</source>
        <translation>将它们放入 train/good，或选择其他加权方式</translation>
    </message>
    <message>
        <source>Read base set</source>
        <translation>读取基础数据集</translation>
    </message>
    <message>
        <source>Read images</source>
        <translation>读取图像</translation>
    </message>
    <message>
        <source>Read maps</source>
        <translation>读取异常图</translation>
    </message>
    <message>
        <source>Read masks</source>
        <translation>读取掩膜</translation>
    </message>
    <message>
        <source>Read normal patches</source>
        <translation>读取正常图块</translation>
    </message>
    <message>
        <source>Read patches</source>
        <translation>读取图块</translation>
    </message>
    <message>
        <source>Remove it from one of them</source>
        <translation>从其中之一移除</translation>
    </message>
    <message>
        <source>Remove it, or add its image</source>
        <translation>将其移除，或添加对应图像</translation>
    </message>
    <message>
        <source>Remove one of the two, or it counts twice</source>
        <translation>移除其中之一，否则会重复计数</translation>
    </message>
    <message>
        <source>Remove the file and score the folder again</source>
        <translation>移除该文件并重新对文件夹评分</translation>
    </message>
    <message>
        <source>Rename the file</source>
        <translation>重命名该文件</translation>
    </message>
    <message>
        <source>Replace others</source>
        <translation>请替换其他字符</translation>
    </message>
    <message>
        <source>Replace the file by a whole copy, or leave it out</source>
        <translation>用完好的副本替换该文件，或将其排除</translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>替换它们</translation>
    </message>
    <message>
        <source>Resume it, or wait</source>
        <translation>继续该运行，或等待</translation>
    </message>
    <message>
        <source>Run the discovery again</source>
        <translation>请重新查找类别</translation>
    </message>
    <message>
        <source>Run the discovery first</source>
        <translation>请先查找类别</translation>
    </message>
    <message>
        <source>Save it from its session again</source>
        <translation>从其会话重新保存</translation>
    </message>
    <message>
        <source>Save it in Vitia&apos;s own format</source>
        <translation>以 Vitia 自身的格式保存</translation>
    </message>
    <message>
        <source>Save it with 8 or 16 bits</source>
        <translation>以 8 位或 16 位保存</translation>
    </message>
    <message>
        <source>Save one map a file</source>
        <translation>每个文件只保存一张异常图</translation>
    </message>
    <message>
        <source>Save one map a file, as an array of two dimensions</source>
        <translation>每个文件只保存一张异常图，且为二维数组</translation>
    </message>
    <message>
        <source>Save the detector&apos;s raw scores</source>
        <translation>保存检测器的原始分数</translation>
    </message>
    <message>
        <source>Save the raw scores as grey PNG, TIFF or NPY</source>
        <translation>将原始分数保存为灰度 PNG、TIFF 或 NPY</translation>
    </message>
    <message>
        <source>Score a folder first</source>
        <translation>请先对一个文件夹评分</translation>
    </message>
    <message>
        <source>Score images</source>
        <translation>图像评分</translation>
    </message>
    <message>
        <source>Score parts</source>
        <translation>零件评分</translation>
    </message>
    <message>
        <source>Score the folder again</source>
        <translation>重新对文件夹评分</translation>
    </message>
    <message>
        <source>See vitia info</source>
        <translation>请见 vitia info</translation>
    </message>
    <message>
        <source>SoftPatch needs at least {0} normal images, and there are {1}</source>
        <translation>SoftPatch 至少需要 {0} 张正常图像，目前有 {1} 张</translation>
    </message>
    <message>
        <source>Start a new one</source>
        <translation>开始新的运行</translation>
    </message>
    <message>
        <source>There are {0}</source>
        <translation>现有 {0}</translation>
    </message>
    <message>
        <source>There is nothing to send to triage</source>
        <translation>没有需要送去复核的内容</translation>
    </message>
    <message>
        <source>They are kept in that file; the session goes on</source>
        <translation>它们保存在该文件中；会话继续进行</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Train the scorer</source>
        <translation>训练评分模型</translation>
    </message>
    <message>
        <source>Triage it first, or choose another base set</source>
        <translation>请先复核，或选择其他基础数据集</translation>
    </message>
    <message>
        <source>Type at least one letter</source>
        <translation>请至少输入一个字符</translation>
    </message>
    <message>
        <source>Undo the edit first</source>
        <translation>请先撤销该编辑</translation>
    </message>
    <message>
        <source>Update Vitia</source>
        <translation>请更新 Vitia</translation>
    </message>
    <message>
        <source>Use auto or cpu</source>
        <translation>请使用 auto 或 cpu</translation>
    </message>
    <message>
        <source>Use auto, cpu, cuda or cuda:N</source>
        <translation>请使用 auto、cpu、cuda 或 cuda:N</translation>
    </message>
    <message>
        <source>Use letters and digits</source>
        <translation>请使用字母和数字</translation>
    </message>
    <message>
        <source>Use the version of Vitia that wrote them, or fit the scorer again</source>
        <translation>使用写入它们的 Vitia 版本，或重新学习评分模型</translation>
    </message>
    <message>
        <source>Use vitia info and vitia export</source>
        <translation>请使用 vitia info 和 vitia export</translation>
    </message>
    <message>
        <source>Use vitia redo</source>
        <translation>请使用 vitia redo</translation>
    </message>
    <message>
        <source>Use vitia undo</source>
        <translation>请使用 vitia undo</translation>
    </message>
    <message>
        <source>Use {0}</source>
        <translation>使用 {0}</translation>
    </message>
    <message>
        <source>Wait until it is done, or cancel it in the bar at the bottom</source>
        <translation>请等待其完成，或在底部任务栏中取消</translation>
    </message>
    <message>
        <source>Weigh normal patches</source>
        <translation>为正常图块加权</translation>
    </message>
    <message>
        <source>Write it as #rrggbb</source>
        <translation>请写成 #rrggbb</translation>
    </message>
    <message>
        <source>Write maps</source>
        <translation>写入异常图</translation>
    </message>
    <message>
        <source>Write the model</source>
        <translation>写入模型</translation>
    </message>
    <message>
        <source>Write the tables</source>
        <translation>写入表格</translation>
    </message>
    <message>
        <source>a base set needs the folders images/CLASS and masks/CLASS</source>
        <translation>基础数据集需要文件夹 images/类别 和 masks/类别</translation>
    </message>
    <message>
        <source>a class needs a name that can be read</source>
        <translation>类别需要可读的名称</translation>
    </message>
    <message>
        <source>a crop is in two of the groups</source>
        <translation>有一张裁剪图同时位于两个组中</translation>
    </message>
    <message>
        <source>a defect that {0} % of the images share counts as normal here</source>
        <translation>{0}% 的图像共有的缺陷在此视为正常</translation>
    </message>
    <message>
        <source>a file of this name is in the way</source>
        <translation>已有同名文件</translation>
    </message>
    <message>
        <source>a folder of this name is in the way</source>
        <translation>已存在同名文件夹</translation>
    </message>
    <message>
        <source>a session of this name exists already</source>
        <translation>已有同名会话</translation>
    </message>
    <message>
        <source>a threshold lies between 0 and 255, not at {0}</source>
        <translation>阈值应在 0 到 255 之间，而不是 {0}</translation>
    </message>
    <message>
        <source>all crops look the same</source>
        <translation>所有裁剪图看起来都一样</translation>
    </message>
    <message>
        <source>all defects are of one kind ({0}): other kinds will be harder to find</source>
        <translation>所有缺陷属于同一种类（{0}）：其他种类将较难发现</translation>
    </message>
    <message>
        <source>all images are the same picture, so that none stands out</source>
        <translation>所有图像都相同，没有突出者</translation>
    </message>
    <message>
        <source>all of them lie in train</source>
        <translation>它们全部位于 train 中</translation>
    </message>
    <message>
        <source>another file has taken its place</source>
        <translation>其位置已被另一个文件占用</translation>
    </message>
    <message>
        <source>any kind</source>
        <translation>任意种类</translation>
    </message>
    <message>
        <source>at least {0}</source>
        <translation>至少为 {0}</translation>
    </message>
    <message>
        <source>besides &apos;{0}&apos; there is no kind of defect to find</source>
        <translation>除“{0}”外没有可查找的缺陷种类</translation>
    </message>
    <message>
        <source>blocks</source>
        <translation>块</translation>
    </message>
    <message>
        <source>bundled</source>
        <translation>自带</translation>
    </message>
    <message>
        <source>cannot open the session ({0})</source>
        <translation>无法打开会话（{0}）</translation>
    </message>
    <message>
        <source>cannot read kept features ({0})</source>
        <translation>无法读取已保存的特征（{0}）</translation>
    </message>
    <message>
        <source>cannot read the result of run {0} ({1})</source>
        <translation>无法读取运行 {0} 的结果（{1}）</translation>
    </message>
    <message>
        <source>cannot read the weights ({0})</source>
        <translation>无法读取权重（{0}）</translation>
    </message>
    <message>
        <source>cannot read the weights&apos; config</source>
        <translation>无法读取权重的配置</translation>
    </message>
    <message>
        <source>cannot write a session here ({0})</source>
        <translation>无法在此写入会话（{0}）</translation>
    </message>
    <message>
        <source>cannot write here ({0})</source>
        <translation>无法在此写入（{0}）</translation>
    </message>
    <message>
        <source>classes must be at least 1, not {0}</source>
        <translation>类别数至少为 1，而不是 {0}</translation>
    </message>
    <message>
        <source>coreset must be above 0 and at most 1, not {0}</source>
        <translation>核心集比例必须大于 0 且不超过 1，而不是 {0}</translation>
    </message>
    <message>
        <source>crop {0} is not in this run</source>
        <translation>裁剪图 {0} 不在此运行中</translation>
    </message>
    <message>
        <source>crop {0} is not in “{1}”</source>
        <translation>裁剪图 {0} 不在“{1}”中</translation>
    </message>
    <message>
        <source>edit {0} is the newest in force, so edit {1} lies the other way</source>
        <translation>当前最新生效的是编辑 {0}，编辑 {1} 在另一方向</translation>
    </message>
    <message>
        <source>edits that the window could not write still wait for this session</source>
        <translation>此会话仍有窗口未能写入的编辑在等待</translation>
    </message>
    <message>
        <source>epochs must be at least 1, not {0}</source>
        <translation>轮数至少为 1，而不是 {0}</translation>
    </message>
    <message>
        <source>families must name at least one kind of pseudo defects</source>
        <translation>families 必须至少包含一种合成缺陷</translation>
    </message>
    <message>
        <source>fraction must be an interval in 0 to 1, not {0}</source>
        <translation>比例必须是 0 到 1 之间的区间，而不是 {0}</translation>
    </message>
    <message>
        <source>from {0} to {1}</source>
        <translation>在 {0} 到 {1} 之间</translation>
    </message>
    <message>
        <source>group must be at least 5 images, not {0}</source>
        <translation>每组至少 5 张图像，而不是 {0}</translation>
    </message>
    <message>
        <source>image_size must be at least 32 pixels, not {0}</source>
        <translation>image_size 至少为 32 像素，而不是 {0}</translation>
    </message>
    <message>
        <source>images are compared in {0} random groups of {1}</source>
        <translation>图像分 {0} 个随机组进行比较，每组 {1} 张</translation>
    </message>
    <message>
        <source>images called normal, but not surely good, are not learned from: {0}; surely good: {1}</source>
        <translation>被判为正常但不能确定良好、因而不用于学习的图像：{0}；确定良好：{1}</translation>
    </message>
    <message>
        <source>images could not be linked to there, so they were copied</source>
        <translation>无法在该处建立链接，因此复制了图像</translation>
    </message>
    <message>
        <source>it has no anomaly map</source>
        <translation>没有异常图</translation>
    </message>
    <message>
        <source>it has no mask, so it counts as free of defects</source>
        <translation>没有掩膜，因此视为无缺陷</translation>
    </message>
    <message>
        <source>learning_rate must be above 0, not {0}</source>
        <translation>learning_rate 必须大于 0，而不是 {0}</translation>
    </message>
    <message>
        <source>left out {0} more images: see manifest.json</source>
        <translation>另有 {0} 张图像被排除：见 manifest.json</translation>
    </message>
    <message>
        <source>left out: {0}</source>
        <translation>已排除：{0}</translation>
    </message>
    <message>
        <source>looking for {0} classes: {1}</source>
        <translation>正在查找 {0} 个类别：{1}</translation>
    </message>
    <message>
        <source>map</source>
        <translation>异常图</translation>
    </message>
    <message>
        <source>maps</source>
        <translation>异常图</translation>
    </message>
    <message>
        <source>maps in the product folder would be taken for images</source>
        <translation>产品文件夹中的异常图会被当作图像</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>掩膜</translation>
    </message>
    <message>
        <source>masks</source>
        <translation>掩膜</translation>
    </message>
    <message>
        <source>memory must be at least 2 patches, not {0}</source>
        <translation>记忆库至少需 2 个图块，而不是 {0}</translation>
    </message>
    <message>
        <source>memory must be from 0 to 1, not {0}</source>
        <translation>memory 必须在 0 到 1 之间，而不是 {0}</translation>
    </message>
    <message>
        <source>most_patches must be at least 1, not {0}</source>
        <translation>most_patches 至少为 1，而不是 {0}</translation>
    </message>
    <message>
        <source>neighbourhoods must be odd, not {0}</source>
        <translation>邻域大小必须为奇数，而不是 {0}</translation>
    </message>
    <message>
        <source>no crop is confirmed yet</source>
        <translation>尚未确认任何裁剪图</translation>
    </message>
    <message>
        <source>no crop scores above 0.5: these parts may all be good, and discovery always splits them into classes. Look at the threshold page, or set the lower bound by hand</source>
        <translation>没有裁剪图的异常分数超过 0.5：这些零件可能全是良品，但查找类别总会将其分成若干类。请查看“阈值”页面，或手动设定下限</translation>
    </message>
    <message>
        <source>no defect of this session has been named or confirmed yet</source>
        <translation>此会话中尚无已命名或已确认的缺陷</translation>
    </message>
    <message>
        <source>no examples of defects: the scorer learns from pseudo defects alone</source>
        <translation>没有缺陷样例：评分模型只从合成缺陷学习</translation>
    </message>
    <message>
        <source>no image has its name</source>
        <translation>没有同名图像</translation>
    </message>
    <message>
        <source>no image of this folder has an anomaly map or a mask</source>
        <translation>此文件夹中没有图像带有异常图或掩膜</translation>
    </message>
    <message>
        <source>no image of this product has an anomaly map</source>
        <translation>此产品的图像均没有异常图</translation>
    </message>
    <message>
        <source>no image of this product has an anomaly map or a mask</source>
        <translation>此产品的图像既没有异常图，也没有掩膜</translation>
    </message>
    <message>
        <source>no mask fits an image by name (first mask {0}, first image {1})</source>
        <translation>没有掩膜与图像名称匹配（第一张掩膜 {0}，第一张图像 {1}）</translation>
    </message>
    <message>
        <source>no part is unknown</source>
        <translation>没有未知零件</translation>
    </message>
    <message>
        <source>no part is unknown, so there is no session to make</source>
        <translation>没有未知零件，因此无需创建会话</translation>
    </message>
    <message>
        <source>no such classifier</source>
        <translation>没有此分类器</translation>
    </message>
    <message>
        <source>no such file</source>
        <translation>找不到文件</translation>
    </message>
    <message>
        <source>no such weights file</source>
        <translation>找不到权重文件</translation>
    </message>
    <message>
        <source>none of the {0} anomaly maps can be used; the first one: {1}</source>
        <translation>{0} 张异常图均不可用；第一张：{1}</translation>
    </message>
    <message>
        <source>none of the {0} images can be exported ({1})</source>
        <translation>{0} 张图像均无法导出（{1}）</translation>
    </message>
    <message>
        <source>none of the {0} images can be searched for defects ({1})</source>
        <translation>{0} 张图像均无法用于查找缺陷（{1}）</translation>
    </message>
    <message>
        <source>none of these maps is named like a part</source>
        <translation>这些异常图中没有一个与零件同名</translation>
    </message>
    <message>
        <source>none of these masks is named like a part</source>
        <translation>这些掩膜中没有一个与零件同名</translation>
    </message>
    <message>
        <source>none of {0} can be read</source>
        <translation>{0}均无法读取</translation>
    </message>
    <message>
        <source>none so far</source>
        <translation>目前没有</translation>
    </message>
    <message>
        <source>only {0} crops: looking for {1} classes instead of {2}</source>
        <translation>只有 {0} 张裁剪图：查找 {1} 个类别，而不是 {2} 个</translation>
    </message>
    <message>
        <source>only {0} different images: as many classes instead of {1}</source>
        <translation>只有 {0} 张不同图像：类别数与之相同，而不是 {1}</translation>
    </message>
    <message>
        <source>only {0} different images: each is compared with its most alike alone. MuSc wants at least {1}, better {2}</source>
        <translation>只有 {0} 张不同图像：每张只与最相似的一张比较。MuSc 至少需要 {1} 张，最好 {2} 张</translation>
    </message>
    <message>
        <source>random:vit_tiny_patch16_224</source>
        <translation>random:vit_tiny_patch16_224</translation>
    </message>
    <message>
        <source>run {0} cannot be discarded</source>
        <translation>无法放弃运行 {0}</translation>
    </message>
    <message>
        <source>run {0} cannot be removed</source>
        <translation>无法移除运行 {0}</translation>
    </message>
    <message>
        <source>run {0} is no finished run that has learned from corrections</source>
        <translation>运行 {0} 不是已完成的修正学习运行</translation>
    </message>
    <message>
        <source>run {0} is not finished</source>
        <translation>运行 {0} 尚未完成</translation>
    </message>
    <message>
        <source>runs {0} and {1} have no crop in common</source>
        <translation>运行 {0} 与 {1} 没有共同的裁剪图</translation>
    </message>
    <message>
        <source>scales must be above 0 and at most 1, not {0}</source>
        <translation>scales 必须大于 0 且不超过 1，而不是 {0}</translation>
    </message>
    <message>
        <source>several files fit it by name ({0})</source>
        <translation>有多个文件与其名称匹配（{0}）</translation>
    </message>
    <message>
        <source>silhouette times stability is largest there ({0} x {1}); by itself the silhouette says {2}, the stability {3}, the merge-height gap {4}</source>
        <translation>此处轮廓系数与稳定性之积最大（{0} x {1}）；单看轮廓系数为 {2}，单看稳定性为 {3}，单看合并高度跳跃为 {4}</translation>
    </message>
    <message>
        <source>size must be at least 16 pixels, not {0}</source>
        <translation>尺寸至少为 16 像素，而不是 {0}</translation>
    </message>
    <message>
        <source>so many crops: a pool of {0} views instead of {1}</source>
        <translation>裁剪图很多：视图池为 {0} 个，而不是 {1} 个</translation>
    </message>
    <message>
        <source>stopping; what is done is kept (Ctrl+C again stops at once)</source>
        <translation>正在停止；已完成的部分会保留（再按 Ctrl+C 立即停止）</translation>
    </message>
    <message>
        <source>strides</source>
        <translation>步幅</translation>
    </message>
    <message>
        <source>tau must be 0 or more, not {0}</source>
        <translation>tau 必须大于或等于 0，而不是 {0}</translation>
    </message>
    <message>
        <source>the TorchScript differs from the classifier by {0}</source>
        <translation>TorchScript 与分类器相差 {0}</translation>
    </message>
    <message>
        <source>the arrays of an earlier session lie here</source>
        <translation>此处存有先前会话的数据</translation>
    </message>
    <message>
        <source>the base set holds no image</source>
        <translation>基础数据集中没有图像</translation>
    </message>
    <message>
        <source>the corrections that this run learns from cannot be read</source>
        <translation>无法读取此运行所学习的修正</translation>
    </message>
    <message>
        <source>the edit log names the unknown column {0}.{1}</source>
        <translation>编辑日志中有未知列 {0}.{1}</translation>
    </message>
    <message>
        <source>the edits that waited to be written cannot be read ({0})</source>
        <translation>无法读取待写入的编辑（{0}）</translation>
    </message>
    <message>
        <source>the export would lie inside the product folder</source>
        <translation>导出目标位于产品文件夹内</translation>
    </message>
    <message>
        <source>the export would replace {0}</source>
        <translation>导出会替换{0}</translation>
    </message>
    <message>
        <source>the file cannot be read ({0})</source>
        <translation>无法读取文件（{0}）</translation>
    </message>
    <message>
        <source>the file exists already</source>
        <translation>文件已存在</translation>
    </message>
    <message>
        <source>the file has changed since it was read into the session</source>
        <translation>文件读入会话后已被更改</translation>
    </message>
    <message>
        <source>the file holds more than one map</source>
        <translation>文件包含多张异常图</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>文件为空</translation>
    </message>
    <message>
        <source>the folder cannot be read ({0})</source>
        <translation>无法读取文件夹（{0}）</translation>
    </message>
    <message>
        <source>the folder exists already</source>
        <translation>文件夹已存在</translation>
    </message>
    <message>
        <source>the folder of {0} holds the images too</source>
        <translation>{0}文件夹中也包含图像</translation>
    </message>
    <message>
        <source>the image does not fit into memory</source>
        <translation>内存不足以容纳该图像</translation>
    </message>
    <message>
        <source>the image has 32-bit pixels</source>
        <translation>图像像素为 32 位</translation>
    </message>
    <message>
        <source>the image has {0} x {1} pixels, more than Vitia can use</source>
        <translation>图像有 {0} x {1} 像素，超出 Vitia 的处理能力</translation>
    </message>
    <message>
        <source>the image is truncated or damaged ({0})</source>
        <translation>图像不完整或已损坏（{0}）</translation>
    </message>
    <message>
        <source>the images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>the map has the shape {0} instead of (height, width)</source>
        <translation>异常图的形状为 {0}，而不是（高, 宽）</translation>
    </message>
    <message>
        <source>the map holds no numbers</source>
        <translation>异常图中没有数值</translation>
    </message>
    <message>
        <source>the map holds values that are not finite (NaN or infinite)</source>
        <translation>异常图包含非有限值（NaN 或无穷大）</translation>
    </message>
    <message>
        <source>the map is truncated or damaged ({0})</source>
        <translation>异常图不完整或已损坏（{0}）</translation>
    </message>
    <message>
        <source>the map is {0} everywhere, so it shows no anomaly</source>
        <translation>异常图处处为 {0}，因此不显示异常</translation>
    </message>
    <message>
        <source>the maps exist already</source>
        <translation>异常图已存在</translation>
    </message>
    <message>
        <source>the maps of this product were not read yet</source>
        <translation>此产品的异常图尚未读取</translation>
    </message>
    <message>
        <source>the maps would replace {0}</source>
        <translation>异常图会替换{0}</translation>
    </message>
    <message>
        <source>the mask has {0} x {1} pixels, and {2} has {3} x {4}</source>
        <translation>掩膜为 {0} x {1} 像素，而 {2} 为 {3} x {4}</translation>
    </message>
    <message>
        <source>the mask of this base image has another size</source>
        <translation>此基础图像的掩膜尺寸不同</translation>
    </message>
    <message>
        <source>the memory of {0} is not enough</source>
        <translation>{0} 的内存不足</translation>
    </message>
    <message>
        <source>the model is damaged ({0})</source>
        <translation>模型已损坏（{0}）</translation>
    </message>
    <message>
        <source>the name is not valid text on this system</source>
        <translation>该名称在此系统上不是有效文本</translation>
    </message>
    <message>
        <source>the network&apos;s features of this image are not numbers</source>
        <translation>网络对此图像给出的特征不是数值</translation>
    </message>
    <message>
        <source>the normal images</source>
        <translation>正常图像</translation>
    </message>
    <message>
        <source>the result of run {0} is of other crops</source>
        <translation>运行 {0} 的结果属于其他裁剪图</translation>
    </message>
    <message>
        <source>the results cannot be kept here ({0})</source>
        <translation>无法在此保存结果（{0}）</translation>
    </message>
    <message>
        <source>the results cannot be read ({0})</source>
        <translation>无法读取结果（{0}）</translation>
    </message>
    <message>
        <source>the results cannot be written ({0})</source>
        <translation>无法写入结果（{0}）</translation>
    </message>
    <message>
        <source>the same picture as {0}</source>
        <translation>与 {0} 是同一张图片</translation>
    </message>
    <message>
        <source>the session can neither be read nor written, and {0} edits wait</source>
        <translation>会话既无法读取也无法写入，有 {0} 项编辑在等待</translation>
    </message>
    <message>
        <source>the session cannot be copied ({0})</source>
        <translation>无法复制会话（{0}）</translation>
    </message>
    <message>
        <source>the session cannot be read ({0})</source>
        <translation>无法读取会话（{0}）</translation>
    </message>
    <message>
        <source>the session cannot be written</source>
        <translation>无法写入会话</translation>
    </message>
    <message>
        <source>the session cannot be written ({0})</source>
        <translation>无法写入会话（{0}）</translation>
    </message>
    <message>
        <source>the session cannot be written, so the ids of new classes may change in later exports</source>
        <translation>会话无法写入，因此新类别的编号在以后的导出中可能改变</translation>
    </message>
    <message>
        <source>the session is open for reading alone and cannot be written</source>
        <translation>会话以只读方式打开，无法写入</translation>
    </message>
    <message>
        <source>the session was changed elsewhere, so the edits that waited to be written do not fit any more</source>
        <translation>会话已在别处被更改，待写入的编辑已不再适用</translation>
    </message>
    <message>
        <source>the training state of run {0} is gone</source>
        <translation>运行 {0} 的训练状态已丢失</translation>
    </message>
    <message>
        <source>the weights do not fit their network ({0})</source>
        <translation>权重与其网络不匹配（{0}）</translation>
    </message>
    <message>
        <source>the weights of &apos;{0}&apos; are not in the cache and could not be downloaded ({1})</source>
        <translation>“{0}”的权重不在缓存中，且无法下载（{1}）</translation>
    </message>
    <message>
        <source>the weights of &apos;{0}&apos; could not be fetched ({1})</source>
        <translation>无法下载“{0}”的权重（{1}）</translation>
    </message>
    <message>
        <source>the {0} does not exist</source>
        <translation>{0}不存在</translation>
    </message>
    <message>
        <source>the {0} has {1} x {2} pixels, its image {3} x {4}</source>
        <translation>{0}为 {1} x {2} 像素，而其图像为 {3} x {4}</translation>
    </message>
    <message>
        <source>the {0} is no folder</source>
        <translation>{0}不是文件夹</translation>
    </message>
    <message>
        <source>there are no anomaly maps</source>
        <translation>没有异常图</translation>
    </message>
    <message>
        <source>there are no anomaly maps (PNG, TIFF, NPY) in this folder</source>
        <translation>此文件夹中没有异常图（PNG、TIFF、NPY）</translation>
    </message>
    <message>
        <source>there are no images (PNG, JPEG, BMP, TIFF) in this folder</source>
        <translation>此文件夹中没有图像（PNG、JPEG、BMP、TIFF）</translation>
    </message>
    <message>
        <source>there are no images (PNG, JPEG, BMP, TIFF) in this folder ({0})</source>
        <translation>此文件夹中没有图像（PNG、JPEG、BMP、TIFF）（{0}）</translation>
    </message>
    <message>
        <source>there are no images of good parts to learn from</source>
        <translation>没有可供学习的良品图像</translation>
    </message>
    <message>
        <source>there are no images to search for defects</source>
        <translation>没有可用于查找缺陷的图像</translation>
    </message>
    <message>
        <source>there are no masks (PNG, JPEG, BMP, TIFF) in this folder</source>
        <translation>此文件夹中没有掩膜（PNG、JPEG、BMP、TIFF）</translation>
    </message>
    <message>
        <source>there are no masks ({0}) in this product</source>
        <translation>此产品中没有掩膜（{0}）</translation>
    </message>
    <message>
        <source>there are no normal images in this folder</source>
        <translation>此文件夹中没有正常图像</translation>
    </message>
    <message>
        <source>there are no normal images to learn from</source>
        <translation>没有可供学习的正常图像</translation>
    </message>
    <message>
        <source>there are no results here</source>
        <translation>此处没有结果</translation>
    </message>
    <message>
        <source>there are not {0} examples to draw, only {1}</source>
        <translation>没有 {0} 个样例可抽取，只有 {1} 个</translation>
    </message>
    <message>
        <source>there are {0} crops, and discovery needs at least one</source>
        <translation>有 {0} 张裁剪图，查找类别至少需要一张</translation>
    </message>
    <message>
        <source>there are {0} crops, and discovery needs at least two</source>
        <translation>有 {0} 张裁剪图，查找类别至少需要两张</translation>
    </message>
    <message>
        <source>there is a class “{0}” already</source>
        <translation>已有类别“{0}”</translation>
    </message>
    <message>
        <source>there is a session already</source>
        <translation>该处已有会话</translation>
    </message>
    <message>
        <source>there is no anomaly map</source>
        <translation>没有异常图</translation>
    </message>
    <message>
        <source>there is no class {0}</source>
        <translation>没有类别 {0}</translation>
    </message>
    <message>
        <source>there is no class {0}, or it was merged into another one</source>
        <translation>没有类别 {0}，或它已被合并</translation>
    </message>
    <message>
        <source>there is no class “{0}”</source>
        <translation>没有类别“{0}”</translation>
    </message>
    <message>
        <source>there is no device &apos;{0}&apos; on this machine</source>
        <translation>本机没有设备“{0}”</translation>
    </message>
    <message>
        <source>there is no edit {0} in this session</source>
        <translation>此会话中没有编辑 {0}</translation>
    </message>
    <message>
        <source>there is no export format “{0}”</source>
        <translation>没有导出格式“{0}”</translation>
    </message>
    <message>
        <source>there is no image {0} in this session</source>
        <translation>此会话中没有图像 {0}</translation>
    </message>
    <message>
        <source>there is no kind of defect called &apos;{0}&apos;</source>
        <translation>没有名为“{0}”的缺陷种类</translation>
    </message>
    <message>
        <source>there is no run {0} in this session</source>
        <translation>此会话中没有运行 {0}</translation>
    </message>
    <message>
        <source>there is no screen to open a window on</source>
        <translation>没有可用于打开窗口的屏幕</translation>
    </message>
    <message>
        <source>there is no such folder of maps</source>
        <translation>没有此异常图文件夹</translation>
    </message>
    <message>
        <source>there is no such folder of masks</source>
        <translation>没有此掩膜文件夹</translation>
    </message>
    <message>
        <source>there is no such folder of parts</source>
        <translation>没有此零件文件夹</translation>
    </message>
    <message>
        <source>there is no such model</source>
        <translation>没有此模型</translation>
    </message>
    <message>
        <source>there is no such session</source>
        <translation>没有此会话</translation>
    </message>
    <message>
        <source>there is no such session or product folder</source>
        <translation>没有此会话或产品文件夹</translation>
    </message>
    <message>
        <source>there is nothing to export</source>
        <translation>没有可导出的内容</translation>
    </message>
    <message>
        <source>there is nothing to learn from yet</source>
        <translation>尚无可供学习的内容</translation>
    </message>
    <message>
        <source>there is nothing to measure with</source>
        <translation>没有可用于评估的内容</translation>
    </message>
    <message>
        <source>there is nothing to merge</source>
        <translation>没有可合并的内容</translation>
    </message>
    <message>
        <source>there is nothing to split</source>
        <translation>没有可拆分的内容</translation>
    </message>
    <message>
        <source>these are not the weights of a plain vision transformer</source>
        <translation>这不是普通 Vision Transformer 的权重</translation>
    </message>
    <message>
        <source>these are not the weights that the classifier was made with</source>
        <translation>这些不是生成该分类器时所用的权重</translation>
    </message>
    <message>
        <source>these maps were not made here, so they are not overwritten</source>
        <translation>这些异常图不是在此生成的，因此不会被覆盖</translation>
    </message>
    <message>
        <source>these settings of a scorer cannot be read ({0})</source>
        <translation>无法读取评分模型的这些设置（{0}）</translation>
    </message>
    <message>
        <source>these weights do not fit a plain vision transformer ({0})</source>
        <translation>这些权重与普通 Vision Transformer 不匹配（{0}）</translation>
    </message>
    <message>
        <source>these weights do not fit {0} ({1})</source>
        <translation>这些权重与 {0} 不匹配（{1}）</translation>
    </message>
    <message>
        <source>this base image has no mask</source>
        <translation>此基础图像没有掩膜</translation>
    </message>
    <message>
        <source>this classifier is damaged ({0})</source>
        <translation>此分类器已损坏（{0}）</translation>
    </message>
    <message>
        <source>this classifier was made with masks and knows no threshold for maps</source>
        <translation>此分类器由掩膜生成，没有用于异常图的阈值</translation>
    </message>
    <message>
        <source>this classifier was saved by a newer Vitia</source>
        <translation>此分类器由更新版本的 Vitia 保存</translation>
    </message>
    <message>
        <source>this copy of the program comes without a backbone</source>
        <translation>此程序副本未附带主干网络</translation>
    </message>
    <message>
        <source>this file is no model that scores parts</source>
        <translation>此文件不是零件评分模型</translation>
    </message>
    <message>
        <source>this folder holds several products</source>
        <translation>此文件夹包含多个产品</translation>
    </message>
    <message>
        <source>this folder is no earlier export, so it is not overwritten</source>
        <translation>此文件夹不是先前的导出，因此不会被覆盖</translation>
    </message>
    <message>
        <source>this image can no longer be read</source>
        <translation>此图像已无法读取</translation>
    </message>
    <message>
        <source>this image has no anomaly map</source>
        <translation>此图像没有异常图</translation>
    </message>
    <message>
        <source>this image is among the good parts and among those with &apos;{0}&apos;</source>
        <translation>此图像既在良品中，又在“{0}”中</translation>
    </message>
    <message>
        <source>this image is gone from the product</source>
        <translation>此图像已从产品中消失</translation>
    </message>
    <message>
        <source>this image is not in the product any more</source>
        <translation>此图像已不在产品中</translation>
    </message>
    <message>
        <source>this is a coloured picture of a map; its scores cannot be read back</source>
        <translation>这是异常图的彩色图片，无法还原其分数</translation>
    </message>
    <message>
        <source>this is a folder, not a session</source>
        <translation>这是文件夹，不是会话</translation>
    </message>
    <message>
        <source>this is no PNG, JPEG, BMP or TIFF image, or its beginning is damaged</source>
        <translation>这不是 PNG、JPEG、BMP 或 TIFF 图像，或其开头已损坏</translation>
    </message>
    <message>
        <source>this is no Vitia session</source>
        <translation>这不是 Vitia 会话</translation>
    </message>
    <message>
        <source>this is no classifier of Vitia</source>
        <translation>这不是 Vitia 的分类器</translation>
    </message>
    <message>
        <source>this is no classifier, or it is damaged ({0})</source>
        <translation>这不是分类器，或已损坏（{0}）</translation>
    </message>
    <message>
        <source>this model knows no classes</source>
        <translation>此模型不认识任何类别</translation>
    </message>
    <message>
        <source>this model was learned with masks and knows no threshold for maps</source>
        <translation>此模型用掩膜学习，没有用于异常图的阈值</translation>
    </message>
    <message>
        <source>this model was written by a newer Vitia</source>
        <translation>此模型由更新版本的 Vitia 写入</translation>
    </message>
    <message>
        <source>this network has no layer {0}; its blocks are {1}</source>
        <translation>此网络没有第 {0} 层；其块为 {1}</translation>
    </message>
    <message>
        <source>this network has no layer {0}; its strides are {1}</source>
        <translation>此网络没有层 {0}；其步幅为 {1}</translation>
    </message>
    <message>
        <source>this network is no plain vision transformer with a class token</source>
        <translation>此网络不是带类别标记的普通 Vision Transformer</translation>
    </message>
    <message>
        <source>this part cannot be read any more ({0})</source>
        <translation>无法再读取此零件（{0}）</translation>
    </message>
    <message>
        <source>this product has no anomaly maps</source>
        <translation>此产品没有异常图</translation>
    </message>
    <message>
        <source>this product has no class folders to measure against</source>
        <translation>此产品没有可供对照的类别文件夹</translation>
    </message>
    <message>
        <source>this product has no normal images to compare with</source>
        <translation>此产品没有可供比较的正常图像</translation>
    </message>
    <message>
        <source>this read-only session is open elsewhere or was not closed, so its newest edits cannot be read</source>
        <translation>此只读会话在别处打开或未正常关闭，无法读取其最新的编辑</translation>
    </message>
    <message>
        <source>this run has no linkage to cut</source>
        <translation>此运行没有可切分的聚类树</translation>
    </message>
    <message>
        <source>this scorer is of version {0}, not {1}</source>
        <translation>此评分模型的版本为 {0}，而不是 {1}</translation>
    </message>
    <message>
        <source>this session exists already</source>
        <translation>此会话已存在</translation>
    </message>
    <message>
        <source>this session has no classes to learn from</source>
        <translation>此会话没有可供学习的类别</translation>
    </message>
    <message>
        <source>this session has no crops yet</source>
        <translation>此会话尚无裁剪图</translation>
    </message>
    <message>
        <source>this session has no finished run</source>
        <translation>此会话没有已完成的运行</translation>
    </message>
    <message>
        <source>this session has no finished run to export</source>
        <translation>此会话没有可导出的已完成运行</translation>
    </message>
    <message>
        <source>this session has no finished run to refine</source>
        <translation>此会话没有可优化的已完成运行</translation>
    </message>
    <message>
        <source>this session has no finished run to report</source>
        <translation>此会话没有可报告的已完成运行</translation>
    </message>
    <message>
        <source>this session has no maps called &apos;{0}&apos;, only: {1}</source>
        <translation>此会话没有名为“{0}”的异常图，只有：{1}</translation>
    </message>
    <message>
        <source>this session has no unfinished run</source>
        <translation>此会话没有未完成的运行</translation>
    </message>
    <message>
        <source>this session was written by a newer Vitia</source>
        <translation>此会话由更新版本的 Vitia 写入</translation>
    </message>
    <message>
        <source>this torch file holds more than tensors and is not opened</source>
        <translation>此 torch 文件不仅包含张量，因此不予打开</translation>
    </message>
    <message>
        <source>too few crops to tell ({0}, at least {1} are needed)</source>
        <translation>裁剪图太少，无法判断（{0} 张，至少需要 {1} 张）</translation>
    </message>
    <message>
        <source>too few different normal images for AHL: plain DRA</source>
        <translation>不同的正常图像太少，无法使用 AHL：改用普通 DRA</translation>
    </message>
    <message>
        <source>too few good parts for a threshold (it takes 50): parts are ranked, and nothing is decided until you set one</source>
        <translation>良品太少，无法确定阈值（需要 50 个）：只对零件排序，在您设定阈值之前不作判定</translation>
    </message>
    <message>
        <source>too few images can be read for {0} examples</source>
        <translation>可读取的图像太少，不足 {0} 个样例</translation>
    </message>
    <message>
        <source>top must be above 0 and at most 1, not {0}</source>
        <translation>top 必须大于 0 且不超过 1，而不是 {0}</translation>
    </message>
    <message>
        <source>weights: {0}</source>
        <translation>权重：{0}</translation>
    </message>
    <message>
        <source>what this classifier says of itself is damaged ({0})</source>
        <translation>此分类器的自身信息已损坏（{0}）</translation>
    </message>
    <message>
        <source>without normal images they are compared with each other, and there is only one</source>
        <translation>没有正常图像时需相互比较，而这里只有一张</translation>
    </message>
    <message>
        <source>write the labelled set with: vitia export {0} {1}</source>
        <translation>写入已标注数据集：vitia export {0} {1}</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0}（{1}）</translation>
    </message>
    <message>
        <source>{0} alone</source>
        <translation>仅 {0}</translation>
    </message>
    <message>
        <source>{0} and {1} more are missing</source>
        <translation>缺少 {0} 以及另外 {1} 个</translation>
    </message>
    <message>
        <source>{0} crops</source>
        <translation>{0} 张裁剪图</translation>
    </message>
    <message>
        <source>{0} crops in {1} images</source>
        <translation>{1} 张图像中的 {0} 张裁剪图</translation>
    </message>
    <message>
        <source>{0} fits several images by name ({1})</source>
        <translation>{0} 与多张图像的名称匹配（{1}）</translation>
    </message>
    <message>
        <source>{0} has {1} crops</source>
        <translation>{0} 有 {1} 张裁剪图</translation>
    </message>
    <message>
        <source>{0} has {1} crops, and none is number {2}</source>
        <translation>{0} 有 {1} 张裁剪图，没有编号 {2}</translation>
    </message>
    <message>
        <source>{0} images are called {1}</source>
        <translation>有 {0} 张图像名为 {1}</translation>
    </message>
    <message>
        <source>{0} images are few for MuSc; {1} or more are better</source>
        <translation>{0} 张图像对 MuSc 来说偏少；{1} 张或更多为宜</translation>
    </message>
    <message>
        <source>{0} images repeat others; each is compared once</source>
        <translation>{0} 张图像重复；每张只比较一次</translation>
    </message>
    <message>
        <source>{0} learns from normal images, and there are none</source>
        <translation>{0} 需从正常图像中学习，但没有正常图像</translation>
    </message>
    <message>
        <source>{0} maps binarized, {1} of them without a stable region</source>
        <translation>已二值化 {0} 张异常图，其中 {1} 张没有稳定区域</translation>
    </message>
    <message>
        <source>{0} must be above 0, not {1}</source>
        <translation>{0} 必须大于 0，而不是 {1}</translation>
    </message>
    <message>
        <source>{0} must be at least {1}, not {2}</source>
        <translation>{0} 至少为 {1}，而不是 {2}</translation>
    </message>
    <message>
        <source>{0} must be {1}, not {2}</source>
        <translation>{0} 必须{1}，而不是 {2}</translation>
    </message>
    <message>
        <source>{0} normal images: taking {1}</source>
        <translation>{0} 张正常图像：使用 {1} 张</translation>
    </message>
    <message>
        <source>{0} of the images look anomalous: FUN-AD is made for sets in which most parts are good</source>
        <translation>{0} 的图像看似异常：FUN-AD 适用于大多数零件为良品的数据集</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0}/{1}</translation>
    </message>
    <message>
        <source>{0} of {1} normal images, drawn by chance, are used</source>
        <translation>从 {1} 张正常图像中随机抽取 {0} 张使用</translation>
    </message>
    <message>
        <source>{0} of {1} patches of each normal image, by chance, are used</source>
        <translation>每张正常图像的 {1} 个图块中随机使用 {0} 个</translation>
    </message>
    <message>
        <source>{0} of {1}: {2}</source>
        <translation>{0}/{1}：{2}</translation>
    </message>
    <message>
        <source>{0} {1} was changed elsewhere; the edit was not made</source>
        <translation>{0} {1} 已在别处被更改；未执行此编辑</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}，{1}</translation>
    </message>
    <message>
        <source>{0}. {1}</source>
        <translation>{0}。{1}</translation>
    </message>
    <message>
        <source>{0}: the image has another size than it had</source>
        <translation>{0}：图像尺寸与之前不同</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>{0}: {1}. {2}</source>
        <translation>{0}：{1}。{2}</translation>
    </message>
    <message>
        <source>“{0}” collects false alarms and cannot be merged away</source>
        <translation>“{0}”用于收集误报，不能被合并掉</translation>
    </message>
    <message>
        <source>“{0}” has {1} crops and cannot be split into {2} groups</source>
        <translation>“{0}”有 {1} 张裁剪图，无法拆分为 {2} 组</translation>
    </message>
    <message>
        <source>“{0}” is a class of run {1}, not of run {2}</source>
        <translation>“{0}”是运行 {1} 的类别，不属于运行 {2}</translation>
    </message>
    <message>
        <source>“{0}” is no colour</source>
        <translation>“{0}”不是颜色</translation>
    </message>
    <message>
        <source>“{0}” is not empty</source>
        <translation>“{0}”不为空</translation>
    </message>
    <message>
        <source>“{0}” is still at work</source>
        <translation>“{0}”仍在进行</translation>
    </message>
    <message>
        <source>“{0}” stands for crops as the run found them and cannot be removed</source>
        <translation>“{0}”代表运行所找到的裁剪图，不能移除</translation>
    </message>
</context>
<context>
    <name>EvidencePlot</name>
    <message>
        <source>Click a number, or take the arrow keys, to choose it</source>
        <translation>单击数字或用方向键进行选择</translation>
    </message>
    <message>
        <source>Evidence for the number of classes</source>
        <translation>类别数的依据</translation>
    </message>
    <message>
        <source>Number of classes</source>
        <translation>类别数</translation>
    </message>
    <message>
        <source>Speaks for it</source>
        <translation>支持程度</translation>
    </message>
    <message>
        <source>{n} classes: silhouette {silhouette}, stability {stability}, gap {gap}</source>
        <translation>{n} 个类别：轮廓系数 {silhouette}，稳定性 {stability}，跳跃 {gap}</translation>
    </message>
</context>
<context>
    <name>EvidenceView</name>
    <message>
        <source>How many classes?</source>
        <translation>多少个类别？</translation>
    </message>
    <message>
        <source>Suggested: {n}, because {reason}.</source>
        <translation>建议：{n}，因为{reason}。</translation>
    </message>
    <message>
        <source>Take {n}</source>
        <translation>采用 {n}</translation>
    </message>
    <message>
        <source>The crops were cut anew since; press “Suggest” to look again.</source>
        <translation>此后裁剪图已重新生成；请按“建议”重新判断。</translation>
    </message>
    <message>
        <source>Vitia can look into how many groups the crops fall, without any labels. It takes a minute or two, and shows what speaks for every number.</source>
        <translation>Vitia 无需任何标注即可分析裁剪图分成多少组。这需要一两分钟，并会显示各个数目的依据。</translation>
    </message>
    <message>
        <source>● silhouette: how far apart the groups are · ■ stability: whether half of the crops gives the same groups · bars: by how much one merge fewer would join what is apart</source>
        <translation>● 轮廓系数：各组相距多远 · ■ 稳定性：一半裁剪图能否得到相同分组 · 条形：再合并一次所跨越的距离</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>Annotate false alarms, too</source>
        <translation>同时标注误报</translation>
    </message>
    <message>
        <source>As a class of their own; otherwise they are background, as normal parts are</source>
        <translation>作为单独的类别；否则与正常零件一样视为背景</translation>
    </message>
    <message>
        <source>COCO, Pascal VOC, FiftyOne and masks name their place; other formats need a file and get a link.</source>
        <translation>COCO、Pascal VOC、FiftyOne 和掩膜会注明其位置；其他格式需要文件，将得到链接。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Crops</source>
        <translation>裁剪图</translation>
    </message>
    <message>
        <source>Crops that you have confirmed, and images all of whose crops are confirmed</source>
        <translation>您已确认的裁剪图，以及所有裁剪图均已确认的图像</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Image files</source>
        <translation>图像文件</translation>
    </message>
    <message>
        <source>ImageFolder</source>
        <translation>ImageFolder</translation>
    </message>
    <message>
        <source>Left in the product</source>
        <translation>保留在产品中</translation>
    </message>
    <message>
        <source>Linked, takes no room</source>
        <translation>链接，不占空间</translation>
    </message>
    <message>
        <source>Masks of both</source>
        <translation>两者的掩膜</translation>
    </message>
    <message>
        <source>On the same disk a file can lie in two folders; elsewhere it is copied. Whoever changes it changes it in both.</source>
        <translation>在同一磁盘上，一个文件可以位于两个文件夹中；在其他磁盘上则会复制。修改其一，两处都会改变。</translation>
    </message>
    <message>
        <source>Only what is confirmed</source>
        <translation>仅限已确认的内容</translation>
    </message>
    <message>
        <source>The export stands by itself</source>
        <translation>导出内容可独立使用</translation>
    </message>
    <message>
        <source>What to include</source>
        <translation>包含内容</translation>
    </message>
    <message>
        <source>Whole images</source>
        <translation>整张图像</translation>
    </message>
</context>
<context>
    <name>ExportFormats</name>
    <message>
        <source>A dataset with boxes, masks and probabilities</source>
        <translation>带有框、掩膜和概率的数据集</translation>
    </message>
    <message>
        <source>A row for each crop and each image, for spreadsheets</source>
        <translation>每张裁剪图和每张图像一行，适用于电子表格</translation>
    </message>
    <message>
        <source>A text file of boxes for each image</source>
        <translation>每张图像一个框的文本文件</translation>
    </message>
    <message>
        <source>A text file of polygons for each image</source>
        <translation>每张图像一个多边形的文本文件</translation>
    </message>
    <message>
        <source>Base set</source>
        <translation>基础数据集</translation>
    </message>
    <message>
        <source>Boxes and polygons in one JSON file</source>
        <translation>框和多边形写入一个 JSON 文件</translation>
    </message>
    <message>
        <source>Boxes in XML files and masks in class colours</source>
        <translation>XML 文件中的框和类别颜色的掩膜</translation>
    </message>
    <message>
        <source>COCO</source>
        <translation>COCO</translation>
    </message>
    <message>
        <source>CSV tables</source>
        <translation>CSV 表格</translation>
    </message>
    <message>
        <source>Crops and whole images, a folder a class</source>
        <translation>裁剪图和整张图像，每个类别一个文件夹</translation>
    </message>
    <message>
        <source>FiftyOne</source>
        <translation>FiftyOne</translation>
    </message>
    <message>
        <source>Good and defective parts, for anomaly detectors</source>
        <translation>良品和缺陷零件，用于异常检测器</translation>
    </message>
    <message>
        <source>ImageFolder</source>
        <translation>ImageFolder</translation>
    </message>
    <message>
        <source>Known defects, to discover those of the next product</source>
        <translation>已知缺陷，用于发现下一个产品的缺陷</translation>
    </message>
    <message>
        <source>MVTec AD</source>
        <translation>MVTec AD</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>掩膜</translation>
    </message>
    <message>
        <source>One black and white and one in class colours</source>
        <translation>黑白掩膜和类别颜色掩膜各一张</translation>
    </message>
    <message>
        <source>Parquet tables</source>
        <translation>Parquet 表格</translation>
    </message>
    <message>
        <source>Pascal VOC</source>
        <translation>Pascal VOC</translation>
    </message>
    <message>
        <source>The same for data tools such as pandas or DuckDB</source>
        <translation>内容相同，适用于 pandas、DuckDB 等数据工具</translation>
    </message>
    <message>
        <source>YOLO detection</source>
        <translation>YOLO 检测</translation>
    </message>
    <message>
        <source>YOLO segmentation</source>
        <translation>YOLO 分割</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>Choose a folder.</source>
        <translation>请选择文件夹。</translation>
    </message>
    <message>
        <source>Choose a format.</source>
        <translation>请选择格式。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Folder that the export goes into</source>
        <translation>导出的目标文件夹</translation>
    </message>
    <message>
        <source>Folder to write</source>
        <translation>目标文件夹</translation>
    </message>
    <message>
        <source>Images: {images}. Crops: {crops}. Classes: {classes}. Files: {files}.</source>
        <translation>图像：{images}。裁剪图：{crops}。类别：{classes}。文件：{files}。</translation>
    </message>
    <message>
        <source>Replace an earlier export there</source>
        <translation>替换该处先前的导出</translation>
    </message>
    <message>
        <source>Written to {folder}</source>
        <translation>已写入 {folder}</translation>
    </message>
</context>
<context>
    <name>ExportTree</name>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Preview of the export</source>
        <translation>导出预览</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>将写入的内容</translation>
    </message>
</context>
<context>
    <name>FormatList</name>
    <message>
        <source>Formats</source>
        <translation>格式</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Crops</source>
        <translation>裁剪图</translation>
    </message>
    <message>
        <source>crops: {n}</source>
        <translation>裁剪图：{n}</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Page of the user guide</source>
        <translation>用户指南页面</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>用户指南</translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message>
        <source>Apply to folder…</source>
        <translation>应用于文件夹…</translation>
    </message>
    <message>
        <source>Classifier</source>
        <translation>分类器</translation>
    </message>
    <message>
        <source>Images labelled: {n}</source>
        <translation>已加标签的图像：{n}</translation>
    </message>
    <message>
        <source>It decides as the run did, and as the most similar crops where you moved crops or divided classes; left out in turn, {share} % of the crops get their own class.</source>
        <translation>它的判定与该运行一致；在您移动过裁剪图或拆分过类别之处，则依据最相似的裁剪图；逐一留出检验时，{share} % 的裁剪图得到自身的类别。</translation>
    </message>
    <message>
        <source>It decides exactly as the run did.</source>
        <translation>它的判定与该运行完全一致。</translation>
    </message>
    <message>
        <source>Label {name}</source>
        <translation>为 {name} 加标签</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>New crops get the class of the most similar crops of this session; left out in turn, {share} % of these get their own class.</source>
        <translation>新裁剪图归入与其最相似的本会话裁剪图的类别；逐一留出检验时，{share} % 的裁剪图得到自身的类别。</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Open the table</source>
        <translation>打开表格</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>打印报告</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Save the classifier</source>
        <translation>保存分类器</translation>
    </message>
    <message>
        <source>The classifier is saved</source>
        <translation>分类器已保存</translation>
    </message>
    <message>
        <source>The report is written</source>
        <translation>报告已写入</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation>写入报告</translation>
    </message>
    <message>
        <source>could not be labelled: {n}</source>
        <translation>无法加标签：{n}</translation>
    </message>
    <message>
        <source>{name} classes.safetensors</source>
        <translation>{name} 类别.safetensors</translation>
    </message>
    <message>
        <source>{name} report.html</source>
        <translation>{name} 报告.html</translation>
    </message>
    <message>
        <source>{name} report.pdf</source>
        <translation>{name} 报告.pdf</translation>
    </message>
    <message>
        <source>{name}: {n}</source>
        <translation>{name}：{n}</translation>
    </message>
    <message>
        <source>{path} ({size})</source>
        <translation>{path}（{size}）</translation>
    </message>
</context>
<context>
    <name>HeatBar</name>
    <message>
        <source>One scale for all images of the product</source>
        <translation>产品所有图像共用一个标度</translation>
    </message>
    <message>
        <source>Scale of the heat map of this image, {low} to {high}</source>
        <translation>此图像的热力图标度，{low} 至 {high}</translation>
    </message>
    <message>
        <source>Scale of the heat map, {low} to {high}</source>
        <translation>热力图标度，{low} 至 {high}</translation>
    </message>
    <message>
        <source>The scale of this image alone; do not compare images by it</source>
        <translation>仅此图像的标度，请勿用于图像间比较</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Click an edit, or press Enter, to go back or forth to it.</source>
        <translation>单击某项编辑或按 Enter，即可后退或前进到该处。</translation>
    </message>
    <message>
        <source>History of the edits</source>
        <translation>编辑历史</translation>
    </message>
</context>
<context>
    <name>HistoryTable</name>
    <message>
        <source>Before all edits</source>
        <translation>所有编辑之前</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>{edit}, the present state</source>
        <translation>{edit}，当前状态</translation>
    </message>
    <message>
        <source>{edit}, undone</source>
        <translation>{edit}，已撤销</translation>
    </message>
</context>
<context>
    <name>ImageCanvas</name>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
</context>
<context>
    <name>ImagePanes</name>
    <message>
        <source>Image with heat map</source>
        <translation>叠加热力图的图像</translation>
    </message>
    <message>
        <source>Image without overlays</source>
        <translation>无叠加的图像</translation>
    </message>
</context>
<context>
    <name>ImageTable</name>
    <message>
        <source>Class folder</source>
        <translation>类别文件夹</translation>
    </message>
    <message>
        <source>Highest value of the map, 0 to 255 on the scale of the product</source>
        <translation>异常图的最高值，按产品标度为 0 到 255</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>异常图</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>掩膜</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>峰值</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理办法</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>有</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Class folder: {name}</source>
        <translation>类别文件夹：{name}</translation>
    </message>
    <message>
        <source>Class of the whole image: {name}</source>
        <translation>整张图像的类别：{name}</translation>
    </message>
    <message>
        <source>Class “{name}”</source>
        <translation>类别“{name}”</translation>
    </message>
    <message>
        <source>Crops most like this one</source>
        <translation>最相似的裁剪图</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Most like this one</source>
        <translation>与此最相似</translation>
    </message>
    <message>
        <source>Note on the class</source>
        <translation>类别备注</translation>
    </message>
    <message>
        <source>Note on the image</source>
        <translation>图像备注</translation>
    </message>
    <message>
        <source>Reading the features…</source>
        <translation>正在读取特征…</translation>
    </message>
    <message>
        <source>There are no other crops</source>
        <translation>没有其他裁剪图</translation>
    </message>
    <message>
        <source>This crop</source>
        <translation>此裁剪图</translation>
    </message>
    <message>
        <source>Whole image</source>
        <translation>整张图像</translation>
    </message>
    <message>
        <source>area {a} px</source>
        <translation>面积 {a} px</translation>
    </message>
    <message>
        <source>confirmed by you</source>
        <translation>已由您确认</translation>
    </message>
    <message>
        <source>from {x0}, {y0} to {x1}, {y1}</source>
        <translation>从 {x0}, {y0} 到 {x1}, {y1}</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未确认</translation>
    </message>
    <message>
        <source>score {s}</source>
        <translation>异常分数 {s}</translation>
    </message>
    <message>
        <source>whole image, no region found</source>
        <translation>整张图像，未找到区域</translation>
    </message>
    <message>
        <source>{file}, in “{name}”</source>
        <translation>{file}，位于“{name}”</translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Nothing is running</source>
        <translation>没有正在运行的任务</translation>
    </message>
    <message>
        <source>Show all jobs that run now</source>
        <translation>显示所有正在运行的任务</translation>
    </message>
    <message>
        <source>Show or hide the log</source>
        <translation>显示或隐藏日志</translation>
    </message>
    <message>
        <source>{n} jobs</source>
        <translation>{n} 个任务</translation>
    </message>
</context>
<context>
    <name>JobList</name>
    <message>
        <source>Nothing is running</source>
        <translation>没有正在运行的任务</translation>
    </message>
    <message>
        <source>Running jobs</source>
        <translation>正在运行的任务</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel {job}</source>
        <translation>取消“{job}”</translation>
    </message>
    <message>
        <source>Go on with {job}</source>
        <translation>继续“{job}”</translation>
    </message>
    <message>
        <source>Pause {job}</source>
        <translation>暂停“{job}”</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} / {all}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>剩余 {time}</translation>
    </message>
</context>
<context>
    <name>JobWatch</name>
    <message>
        <source>{job}: cancelled</source>
        <translation>{job}：已取消</translation>
    </message>
    <message>
        <source>{job}: done</source>
        <translation>{job}：完成</translation>
    </message>
    <message>
        <source>{job}: failed</source>
        <translation>{job}：失败</translation>
    </message>
    <message>
        <source>{job}: started</source>
        <translation>{job}：已开始</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>New key</source>
        <translation>新按键</translation>
    </message>
    <message>
        <source>Press the new key</source>
        <translation>请按新按键</translation>
    </message>
</context>
<context>
    <name>LearnForm</name>
    <message>
        <source>1. Learn from the classes</source>
        <translation>1. 从类别学习</translation>
    </message>
    <message>
        <source>A timm model name, or a weights file</source>
        <translation>timm 模型名称或权重文件</translation>
    </message>
    <message>
        <source>AHL is made for defects never seen; DRA is quicker to learn; DevNet is the plainest</source>
        <translation>AHL 针对从未见过的缺陷；DRA 学习更快；DevNet 最简单</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>所有类别</translation>
    </message>
    <message>
        <source>Best on this computer</source>
        <translation>本机最佳</translation>
    </message>
    <message>
        <source>Called normal, but not surely good, and so not learned from: {n}. Parts without a region count once you confirm them on the Triage page.</source>
        <translation>被判为正常但不能确定良好、因此不用于学习：{n}。没有区域的零件在“复核”页面确认后即可计入。</translation>
    </message>
    <message>
        <source>Classes that have a name</source>
        <translation>已命名的类别</translation>
    </message>
    <message>
        <source>Classes that will be learned</source>
        <translation>将要学习的类别</translation>
    </message>
    <message>
        <source>Classes to learn</source>
        <translation>要学习的类别</translation>
    </message>
    <message>
        <source>Confirmed crops only</source>
        <translation>仅已确认的裁剪图</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Good parts: {n}.</source>
        <translation>良品：{n}。</translation>
    </message>
    <message>
        <source>Images of this class: {n}. Crops it is known by: {m}.</source>
        <translation>此类别的图像：{n}。用于识别的裁剪图：{m}。</translation>
    </message>
    <message>
        <source>It takes {n} to find a threshold; with fewer, parts are only ranked.</source>
        <translation>确定阈值需要 {n} 个；不足时只对零件排序。</translation>
    </message>
    <message>
        <source>Left out: {n}. Name or confirm a class on the Triage page to have it learned.</source>
        <translation>未包含：{n}。在“复核”页面为类别命名或确认后才会学习。</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>准备中</translation>
    </message>
    <message>
        <source>Stop learning</source>
        <translation>停止学习</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Without a class it learns from made-up defects alone.</source>
        <translation>没有类别时，只从合成缺陷学习。</translation>
    </message>
    <message>
        <source>{name}: {n}</source>
        <translation>{name}：{n}</translation>
    </message>
    <message>
        <source>{stage}: {time} left</source>
        <translation>{stage}：剩余 {time}</translation>
    </message>
</context>
<context>
    <name>LimitPanel</name>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Good: {good}. Known defects: {known}. Unknown: {unknown}.</source>
        <translation>良品：{good}。已知缺陷：{known}。未知：{unknown}。</translation>
    </message>
    <message>
        <source>In the shaded band, where the threshold is unsure: {n}.</source>
        <translation>在阈值不确定的阴影带内：{n}。</translation>
    </message>
    <message>
        <source>Known called unknown</source>
        <translation>已知判为未知</translation>
    </message>
    <message>
        <source>Known defects called unknown</source>
        <translation>被判为未知的已知缺陷</translation>
    </message>
    <message>
        <source>Not kept yet. Good: {good0} → {good}. Known defects: {known0} → {known}. Unknown: {unknown0} → {unknown}.</source>
        <translation>尚未采用。良品：{good0} → {good}。已知缺陷：{known0} → {known}。未知：{unknown0} → {unknown}。</translation>
    </message>
    <message>
        <source>Of all parts with a known defect, about this share is called unknown, so that unknown defects are seldom taken for known ones</source>
        <translation>在所有带已知缺陷的零件中，约有这一比例被判为未知，从而很少将未知缺陷误认为已知缺陷</translation>
    </message>
    <message>
        <source>Parts with a higher score are rejected</source>
        <translation>异常分数更高的零件判为不合格</translation>
    </message>
    <message>
        <source>There is no threshold, so nothing is decided: type one, and see what it rejects.</source>
        <translation>没有阈值，因此不作判定：请输入一个，查看哪些会判为不合格。</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>{n} of them are looked at when you keep it.</source>
        <translation>采用后会检查其中 {n} 个。</translation>
    </message>
</context>
<context>
    <name>LivePlot</name>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Show or hide this line</source>
        <translation>显示或隐藏此曲线</translation>
    </message>
    <message>
        <source>{name} {number}</source>
        <translation>{name} {number}</translation>
    </message>
</context>
<context>
    <name>Lock</name>
    <message>
        <source>Close it there, then try again</source>
        <translation>请先在那里关闭，再重试</translation>
    </message>
    <message>
        <source>Close it there, then try again; if that computer is off, delete {file}</source>
        <translation>请先在那里关闭，再重试；如果那台计算机已关机，请删除 {file}</translation>
    </message>
    <message>
        <source>this session is being edited by {program}, process {pid} on {host}</source>
        <translation>此会话正由 {program} 编辑，{host} 上的进程 {pid}</translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message>
        <source>Clear the log</source>
        <translation>清空日志</translation>
    </message>
    <message>
        <source>Copy the lines shown</source>
        <translation>复制显示的行</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Levels shown</source>
        <translation>显示的级别</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Only lines with these words</source>
        <translation>仅包含这些词的行</translation>
    </message>
    <message>
        <source>Only lines with…</source>
        <translation>仅包含…</translation>
    </message>
    <message>
        <source>Save the lines shown…</source>
        <translation>保存显示的行…</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>保存日志</translation>
    </message>
    <message>
        <source>Text (*.log *.txt);;All files (*)</source>
        <translation>文本 (*.log *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告和错误</translation>
    </message>
    <message>
        <source>What jobs report appears here.</source>
        <translation>任务的消息会显示在这里。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>A report is in {path}</source>
        <translation>报告位于 {path}</translation>
    </message>
    <message>
        <source>Edits that could not be written last time are there again: {n}</source>
        <translation>上次未能写入的编辑已恢复：{n}</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Prepare the pages</source>
        <translation>准备页面</translation>
    </message>
    <message>
        <source>Vitia did not end properly last time; nothing is lost</source>
        <translation>Vitia 上次未正常退出；没有任何丢失</translation>
    </message>
    <message>
        <source>“{session}” is open where you were.</source>
        <translation>“{session}”已在您离开的位置打开。</translation>
    </message>
</context>
<context>
    <name>MapsDialog</name>
    <message>
        <source>A timm model name, or a weights file; empty takes that of the preset</source>
        <translation>timm 模型名称或权重文件；留空则用预设</translation>
    </message>
    <message>
        <source>As PatchCore, and forgives a few bad parts among the good ones.</source>
        <translation>同 PatchCore，但允许良品中混入少量不良品。</translation>
    </message>
    <message>
        <source>As published, slow</source>
        <translation>与论文一致，较慢</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Choose an image and press “Try it”. Its map is made with a few other images around it, which takes much less time than all of them.</source>
        <translation>选择图像并按“试一试”。只用少量其他图像生成其异常图，比处理全部图像快得多。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Compares the images with each other: defects are what few of them have. Needs five images or more.</source>
        <translation>图像相互比较：只有少数图像具有的即为缺陷。至少需要五张图像。</translation>
    </message>
    <message>
        <source>Compares with images of good parts: from train/good, or a folder of yours.</source>
        <translation>与良品图像比较：来自 train/good 或您自己的文件夹。</translation>
    </message>
    <message>
        <source>Detector</source>
        <translation>检测器</translation>
    </message>
    <message>
        <source>Estimate the cost</source>
        <translation>估算开销</translation>
    </message>
    <message>
        <source>FUN-AD: trains itself on the mixed images</source>
        <translation>FUN-AD：在混合图像上自行训练</translation>
    </message>
    <message>
        <source>Fast, for a first look</source>
        <translation>快速，用于初步查看</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>Folder of images of good parts</source>
        <translation>良品图像文件夹</translation>
    </message>
    <message>
        <source>Good parts: {where}</source>
        <translation>良品：{where}</translation>
    </message>
    <message>
        <source>How to look for defects</source>
        <translation>缺陷查找方式</translation>
    </message>
    <message>
        <source>Image to try it on</source>
        <translation>用于试验的图像</translation>
    </message>
    <message>
        <source>It is a research method, here in a reduced variant: patent application filed by its authors; check before commercial use.</source>
        <translation>这是研究方法，此处为精简版；作者已申请专利，商业使用前请核实。</translation>
    </message>
    <message>
        <source>Learns from the images themselves which of them are normal.</source>
        <translation>从图像本身学习哪些是正常的。</translation>
    </message>
    <message>
        <source>Look for images</source>
        <translation>查找图像</translation>
    </message>
    <message>
        <source>Make all maps</source>
        <translation>生成全部异常图</translation>
    </message>
    <message>
        <source>Make maps</source>
        <translation>生成异常图</translation>
    </message>
    <message>
        <source>Making the map of {name}…</source>
        <translation>正在生成 {name} 的异常图…</translation>
    </message>
    <message>
        <source>Maps made before</source>
        <translation>先前生成的异常图</translation>
    </message>
    <message>
        <source>MuSc: without normal images</source>
        <translation>MuSc：无需正常图像</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>PatchCore if there are images of good parts, else MuSc.</source>
        <translation>有良品图像时用 PatchCore，否则用 MuSc。</translation>
    </message>
    <message>
        <source>PatchCore: with normal images</source>
        <translation>PatchCore：使用正常图像</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Side in pixels</source>
        <translation>边长（像素）</translation>
    </message>
    <message>
        <source>Side that whole images are resized to</source>
        <translation>整张图像缩放后的边长</translation>
    </message>
    <message>
        <source>SoftPatch: normal images with a few bad ones</source>
        <translation>SoftPatch：正常图像中混有少量不良</translation>
    </message>
    <message>
        <source>Timing a little of every step…</source>
        <translation>正在对每个步骤短暂计时…</translation>
    </message>
    <message>
        <source>Trial on a few images</source>
        <translation>在少量图像上试验</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>Try it on one image</source>
        <translation>在一张图像上试验</translation>
    </message>
    <message>
        <source>Use these</source>
        <translation>使用这些</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.pth *.pt)</source>
        <translation>权重 (*.safetensors *.pth *.pt)</translation>
    </message>
    <message>
        <source>What will it cost?</source>
        <translation>需要多大开销？</translation>
    </message>
    <message>
        <source>that of the preset</source>
        <translation>按预设</translation>
    </message>
    <message>
        <source>train/good of the product</source>
        <translation>产品的 train/good</translation>
    </message>
    <message>
        <source>{detector} with {weights}: about {time}, {memory} of memory, {disk} of disk</source>
        <translation>{detector} 使用 {weights}：约 {time}，内存 {memory}，磁盘 {disk}</translation>
    </message>
    <message>
        <source>{name} (in use)</source>
        <translation>{name}（使用中）</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>Methods</name>
    <message>
        <source>Anomaly Clustering</source>
        <translation>Anomaly Clustering</translation>
    </message>
    <message>
        <source>AnomalyNCD</source>
        <translation>AnomalyNCD</translation>
    </message>
    <message>
        <source>AnomalyNCD, refined</source>
        <translation>AnomalyNCD，已优化</translation>
    </message>
    <message>
        <source>Region clustering</source>
        <translation>区域聚类</translation>
    </message>
    <message>
        <source>Saved classifier</source>
        <translation>已保存的分类器</translation>
    </message>
</context>
<context>
    <name>MovesTable</name>
    <message>
        <source>{n} crops go from “{row}” to “{column}”</source>
        <translation>{n} 张裁剪图从“{row}”移到“{column}”</translation>
    </message>
    <message>
        <source>{n} crops stay in “{row}”</source>
        <translation>{n} 张裁剪图留在“{row}”</translation>
    </message>
</context>
<context>
    <name>Opener</name>
    <message>
        <source>Choose maps…</source>
        <translation>选择异常图…</translation>
    </message>
    <message>
        <source>Choose masks…</source>
        <translation>选择掩膜…</translation>
    </message>
    <message>
        <source>Folder of the anomaly maps</source>
        <translation>异常图文件夹</translation>
    </message>
    <message>
        <source>Folder of the masks</source>
        <translation>掩膜文件夹</translation>
    </message>
    <message>
        <source>Make maps</source>
        <translation>生成异常图</translation>
    </message>
    <message>
        <source>Make maps…</source>
        <translation>生成异常图…</translation>
    </message>
    <message>
        <source>Make the sample</source>
        <translation>生成示例</translation>
    </message>
    <message>
        <source>No session was opened yet</source>
        <translation>尚未打开过会话</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>打开最近的会话(&amp;R)</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>打开 {name}</translation>
    </message>
    <message>
        <source>Problems found in this product: {n}</source>
        <translation>此产品中发现的问题：{n}</translation>
    </message>
    <message>
        <source>Product folder</source>
        <translation>产品文件夹</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>The Product page says what they are and what to do; the rest goes on.</source>
        <translation>“产品”页面列出了问题及处理办法；其余部分照常进行。</translation>
    </message>
    <message>
        <source>Vitia sessions (*.vitia);;All files (*)</source>
        <translation>Vitia 会话 (*.vitia);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Wait until it is done, or cancel it, before you close the session.</source>
        <translation>关闭会话之前，请等待其完成或将其取消。</translation>
    </message>
    <message>
        <source>Wait until it is done, or cancel it, before you open another session.</source>
        <translation>打开其他会话之前，请等待其完成或将其取消。</translation>
    </message>
    <message>
        <source>“{job}” is still at work</source>
        <translation>“{job}”仍在进行</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview of the image</source>
        <translation>图像概览</translation>
    </message>
    <message>
        <source>Redo: {label}</source>
        <translation>重做：{label}</translation>
    </message>
    <message>
        <source>The whole image; drag the frame to move the view</source>
        <translation>整张图像；拖动方框可移动视图</translation>
    </message>
    <message>
        <source>Undo: {label}</source>
        <translation>撤销：{label}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Needs an open session</source>
        <translation>需要打开的会话</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>当前不可用</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>输入要执行的操作</translation>
    </message>
    <message>
        <source>What you want to do</source>
        <translation>要执行的操作</translation>
    </message>
    <message>
        <source>Works on the {page} page</source>
        <translation>在“{page}”页面可用</translation>
    </message>
</context>
<context>
    <name>PartBar</name>
    <message>
        <source>All ({n})</source>
        <translation>全部 ({n})</translation>
    </message>
    <message>
        <source>Errors ({n})</source>
        <translation>错误 ({n})</translation>
    </message>
    <message>
        <source>Find by name</source>
        <translation>按名称查找</translation>
    </message>
    <message>
        <source>Good ({n})</source>
        <translation>良品 ({n})</translation>
    </message>
    <message>
        <source>Known ({n})</source>
        <translation>已知 ({n})</translation>
    </message>
    <message>
        <source>Unknown ({n})</source>
        <translation>未知 ({n})</translation>
    </message>
</context>
<context>
    <name>PartTable</name>
    <message>
        <source>Scored parts</source>
        <translation>已评分的零件</translation>
    </message>
</context>
<context>
    <name>PartView</name>
    <message>
        <source>A region that is like none of the learned classes.</source>
        <translation>该区域与任何已学习的类别都不相似。</translation>
    </message>
    <message>
        <source>Choose a part in the list to see it here</source>
        <translation>在列表中选择零件，即可在此查看</translation>
    </message>
    <message>
        <source>It is most like “{name}”, but stranger than {m} % of the known crops of that class: unknown.</source>
        <translation>最接近“{name}”，但比该类别 {m} % 的已知裁剪图更异常：未知。</translation>
    </message>
    <message>
        <source>It is most like “{name}”, of which no crop is known: unknown.</source>
        <translation>最接近“{name}”，但该类别没有已知裁剪图：未知。</translation>
    </message>
    <message>
        <source>Its regions are looked at when the threshold is kept.</source>
        <translation>采用该阈值后会检查其区域。</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Score {score}, above the threshold {limit}: rejected.</source>
        <translation>异常分数 {score}，高于阈值 {limit}：不合格。</translation>
    </message>
    <message>
        <source>Score {score}, not above the threshold {limit}: good.</source>
        <translation>异常分数 {score}，未超过阈值 {limit}：良品。</translation>
    </message>
    <message>
        <source>Score {score}. There is no threshold, so nothing is decided.</source>
        <translation>异常分数 {score}。没有阈值，因此不作判定。</translation>
    </message>
    <message>
        <source>Strength of the heat map</source>
        <translation>热力图强度</translation>
    </message>
    <message>
        <source>{name} {n} %</source>
        <translation>{name} {n} %</translation>
    </message>
    <message>
        <source>“{name}” with {n} %, and as typical as its known crops.</source>
        <translation>“{name}”，概率 {n} %，与该类别的已知裁剪图同样典型。</translation>
    </message>
</context>
<context>
    <name>PeakHistogram</name>
    <message>
        <source>Histogram of the peaks of all maps</source>
        <translation>所有异常图峰值的直方图</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Peak of the map</source>
        <translation>异常图峰值</translation>
    </message>
</context>
<context>
    <name>ProbabilityBars</name>
    <message>
        <source>Class probabilities: {list}</source>
        <translation>类别概率：{list}</translation>
    </message>
</context>
<context>
    <name>ProblemTable</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理办法</translation>
    </message>
</context>
<context>
    <name>ProductPage</name>
    <message>
        <source>All images ({n})</source>
        <translation>所有图像 ({n})</translation>
    </message>
    <message>
        <source>Copy the session</source>
        <translation>复制会话</translation>
    </message>
    <message>
        <source>Find by name</source>
        <translation>按名称查找</translation>
    </message>
    <message>
        <source>Folder of the anomaly maps</source>
        <translation>异常图文件夹</translation>
    </message>
    <message>
        <source>Folder of the labelled base set</source>
        <translation>已标注基础数据集的文件夹</translation>
    </message>
    <message>
        <source>Folder: {folder}
Maps: {maps}
Base set: {base}</source>
        <translation>文件夹：{folder}
异常图：{maps}
基础数据集：{base}</translation>
    </message>
    <message>
        <source>Go on there</source>
        <translation>在该处继续</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Images to sort: {n}</source>
        <translation>待分类图像：{n}</translation>
    </message>
    <message>
        <source>It lies at {path} now, too. Go on there, or stay here.</source>
        <translation>它现在也位于 {path}。可在该处继续，或留在此处。</translation>
    </message>
    <message>
        <source>Lower bound: {low}. Images whose map stays below it: {n}. The Threshold page changes it.</source>
        <translation>下限：{low}。异常图低于下限的图像：{n}。可在“阈值”页面更改。</translation>
    </message>
    <message>
        <source>Make maps</source>
        <translation>生成异常图</translation>
    </message>
    <message>
        <source>No image has this in its name</source>
        <translation>没有图像的名称包含此内容</translation>
    </message>
    <message>
        <source>No image of this kind</source>
        <translation>没有此类图像</translation>
    </message>
    <message>
        <source>Peaks of the maps</source>
        <translation>异常图峰值</translation>
    </message>
    <message>
        <source>Place of the session</source>
        <translation>会话位置</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Problems: {n}. Everything else goes on without these files.</source>
        <translation>问题：{n}。其余部分会跳过这些文件继续进行。</translation>
    </message>
    <message>
        <source>Read the folder</source>
        <translation>读取文件夹</translation>
    </message>
    <message>
        <source>Read the maps</source>
        <translation>读取异常图</translation>
    </message>
    <message>
        <source>Session with named defects</source>
        <translation>含已命名缺陷的会话</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Take other maps</source>
        <translation>改用其他异常图</translation>
    </message>
    <message>
        <source>The maps are made and in use</source>
        <translation>异常图已生成并启用</translation>
    </message>
    <message>
        <source>The session was copied</source>
        <translation>会话已复制</translation>
    </message>
    <message>
        <source>They are kept as “{name}”; thresholds were chosen anew.</source>
        <translation>已保存为“{name}”；阈值已重新选择。</translation>
    </message>
    <message>
        <source>Vitia sessions (*.vitia)</source>
        <translation>Vitia 会话 (*.vitia)</translation>
    </message>
    <message>
        <source>With a problem ({n})</source>
        <translation>有问题 ({n})</translation>
    </message>
    <message>
        <source>Without a map ({n})</source>
        <translation>无异常图 ({n})</translation>
    </message>
    <message>
        <source>found in the product folder</source>
        <translation>在产品文件夹中找到</translation>
    </message>
    <message>
        <source>no problems found</source>
        <translation>未发现问题</translation>
    </message>
    <message>
        <source>none (discovery works without one)</source>
        <translation>无（没有也能查找类别）</translation>
    </message>
    <message>
        <source>normal images for training detectors: {n}</source>
        <translation>用于训练检测器的正常图像：{n}</translation>
    </message>
    <message>
        <source>with a map: {n}</source>
        <translation>有异常图：{n}</translation>
    </message>
    <message>
        <source>with a mask: {n}</source>
        <translation>有掩膜：{n}</translation>
    </message>
</context>
<context>
    <name>RefinePanel</name>
    <message>
        <source>Classes as they are, against as they would be</source>
        <translation>现有类别与预期类别的对照</translation>
    </message>
    <message>
        <source>Crops of the cell</source>
        <translation>该单元格的裁剪图</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Forget what was learned, and leave all as it is (Del)</source>
        <translation>忘记学习结果，一切保持原样 (Del)</translation>
    </message>
    <message>
        <source>Go on with the crops, and decide later (Esc)</source>
        <translation>继续处理裁剪图，稍后再决定 (Esc)</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>Learned from your corrections</source>
        <translation>已根据您的修正学习</translation>
    </message>
    <message>
        <source>Work with these classes; undo takes it back (Ctrl+Return)</source>
        <translation>使用这些类别；可用撤销恢复 (Ctrl+Return)</translation>
    </message>
    <message>
        <source>{n} of {all} crops would go to another class. The {labelled} crops that you have decided stay where they are, and nothing changes before you keep it. Each row is a class as it is now; the columns are the classes as they would be.</source>
        <translation>{all} 张裁剪图中有 {n} 张会移到其他类别。您已决定的 {labelled} 张裁剪图保持不动，在您采用之前不会有任何改变。每一行是现有的类别，每一列是预期的类别。</translation>
    </message>
</context>
<context>
    <name>Refining</name>
    <message>
        <source>Discard what was learned</source>
        <translation>放弃学习结果</translation>
    </message>
    <message>
        <source>Keep what was learned</source>
        <translation>采用学习结果</translation>
    </message>
    <message>
        <source>Learn from my corrections</source>
        <translation>根据我的修正学习</translation>
    </message>
    <message>
        <source>Learned from your corrections</source>
        <translation>已根据您的修正学习</translation>
    </message>
    <message>
        <source>Look what would change</source>
        <translation>查看会有哪些改变</translation>
    </message>
    <message>
        <source>Show the changes</source>
        <translation>显示改变</translation>
    </message>
    <message>
        <source>Show what was learned</source>
        <translation>显示学习结果</translation>
    </message>
    <message>
        <source>{n} crops would go to another class. Nothing has changed yet.</source>
        <translation>{n} 张裁剪图会移到其他类别。目前尚无任何改变。</translation>
    </message>
</context>
<context>
    <name>RegionView</name>
    <message>
        <source>Choose a crop to see the image it comes from</source>
        <translation>选择裁剪图以查看其所属图像</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Agreement with the class folders</source>
        <translation>与类别文件夹的一致性</translation>
    </message>
    <message>
        <source>Anomaly Clustering</source>
        <translation>Anomaly Clustering</translation>
    </message>
    <message>
        <source>AnomalyNCD</source>
        <translation>AnomalyNCD</translation>
    </message>
    <message>
        <source>AnomalyNCD, refined</source>
        <translation>AnomalyNCD，已优化</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Computed on</source>
        <translation>计算设备</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Consensus of the heads</source>
        <translation>分类头共识</translation>
    </message>
    <message>
        <source>Contact sheets</source>
        <translation>缩略图总览</translation>
    </message>
    <message>
        <source>Crops</source>
        <translation>裁剪图</translation>
    </message>
    <message>
        <source>Crops of each class, from the surest to the least sure; the line is the outline of the region, the number the confidence.</source>
        <translation>每个类别的裁剪图，按把握从高到低排列；线条是区域轮廓，数字是置信度。</translation>
    </message>
    <message>
        <source>Defect report</source>
        <translation>缺陷报告</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <source>Entropy weight</source>
        <translation>熵权重</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Erosion</source>
        <translation>腐蚀</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Guided layers</source>
        <translation>引导层数</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>分类头</translation>
    </message>
    <message>
        <source>How it was made</source>
        <translation>生成方式</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Images by class folder (rows) and class (columns)</source>
        <translation>按类别文件夹（行）和类别（列）统计的图像</translation>
    </message>
    <message>
        <source>Images by the share of all thresholds that their stable range spans</source>
        <translation>按稳定区间占全部阈值的比例统计的图像</translation>
    </message>
    <message>
        <source>Input side</source>
        <translation>输入边长</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Least stable images</source>
        <translation>最不稳定的图像</translation>
    </message>
    <message>
        <source>Lower bound</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Made with Vitia {version} from {session}.</source>
        <translation>由 Vitia {version} 根据 {session} 生成。</translation>
    </message>
    <message>
        <source>Map side that erosion is meant for</source>
        <translation>腐蚀所针对的异常图边长</translation>
    </message>
    <message>
        <source>Marked as without defect</source>
        <translation>标为无缺陷</translation>
    </message>
    <message>
        <source>Mask by hand</source>
        <translation>手动掩膜</translation>
    </message>
    <message>
        <source>Mean confidence</source>
        <translation>平均置信度</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>NMI and ARI compare the groupings; F1 is the share of right ones after the best match of classes with folders. Folders were never looked at to find the classes.</source>
        <translation>NMI 和 ARI 比较分组；F1 是类别与文件夹最佳匹配后的正确比例。查找类别时从未参考文件夹。</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Notes on images</source>
        <translation>图像备注</translation>
    </message>
    <message>
        <source>Page {n}</source>
        <translation>第 {n} 页</translation>
    </message>
    <message>
        <source>Patches beside CLS</source>
        <translation>CLS 之外的图块</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Prepared views</source>
        <translation>预备视图</translation>
    </message>
    <message>
        <source>Problems with files</source>
        <translation>文件问题</translation>
    </message>
    <message>
        <source>Range of scores</source>
        <translation>异常分数范围</translation>
    </message>
    <message>
        <source>Region clustering</source>
        <translation>区域聚类</translation>
    </message>
    <message>
        <source>Relative tau</source>
        <translation>相对 tau</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Saved classifier</source>
        <translation>已保存的分类器</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Shortest stable interval</source>
        <translation>最短稳定区间</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>Threshold by hand</source>
        <translation>手动阈值</translation>
    </message>
    <message>
        <source>Threshold step</source>
        <translation>阈值步长</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Weighting</source>
        <translation>加权</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>confirmed by hand</source>
        <translation>手动确认</translation>
    </message>
    <message>
        <source>defect classes</source>
        <translation>缺陷类别</translation>
    </message>
    <message>
        <source>edits</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>normal parts and false alarms</source>
        <translation>正常零件和误报</translation>
    </message>
    <message>
        <source>regions</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{h} h {n} min</source>
        <translation>{h} 小时 {n} 分</translation>
    </message>
    <message>
        <source>{n} images have no stable range and count as free of defects unless decided by hand.</source>
        <translation>{n} 张图像没有稳定区间，除非手动决定，否则视为无缺陷。</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分</translation>
    </message>
    <message>
        <source>{n} more are in the session.</source>
        <translation>会话中还有 {n} 个。</translation>
    </message>
    <message>
        <source>{n} of {total} images show the same regions over a stable range of thresholds; for half of these the range spans {share} % of all thresholds or more.</source>
        <translation>{total} 张图像中有 {n} 张在稳定的阈值区间内呈现相同的区域；其中一半图像的区间占全部阈值的 {share} % 或更多。</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} 秒</translation>
    </message>
    <message>
        <source>{shown} of {n} crops</source>
        <translation>{n} 张裁剪图中的 {shown} 张</translation>
    </message>
</context>
<context>
    <name>ReportPanel</name>
    <message>
        <source>Report and classifier</source>
        <translation>报告与分类器</translation>
    </message>
    <message>
        <source>The report shows classes, thresholds, settings and notes on one page. The classifier labels new images with these classes, here or elsewhere.</source>
        <translation>报告在一页中展示类别、阈值、设置和备注。分类器可在本机或别处用这些类别为新图像加标签。</translation>
    </message>
</context>
<context>
    <name>ReviewProgress</name>
    <message>
        <source>All {all} crops are confirmed: they can be exported.</source>
        <translation>全部 {all} 张裁剪图已确认，可以导出。</translation>
    </message>
    <message>
        <source>Go to Export</source>
        <translation>转到“导出”</translation>
    </message>
    <message>
        <source>{done} of {all} confirmed, {open} open</source>
        <translation>已确认 {done} / {all}，未确认 {open}</translation>
    </message>
</context>
<context>
    <name>RunFacts</name>
    <message>
        <source>Area fraction</source>
        <translation>面积比例</translation>
    </message>
    <message>
        <source>Area temperature</source>
        <translation>面积温度</translation>
    </message>
    <message>
        <source>Base set</source>
        <translation>基础数据集</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Guided layers</source>
        <translation>引导层</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>分类头</translation>
    </message>
    <message>
        <source>Input side</source>
        <translation>输入边长</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Prepared views</source>
        <translation>预备视图</translation>
    </message>
    <message>
        <source>Refined from run</source>
        <translation>优化自运行</translation>
    </message>
    <message>
        <source>Relative tau</source>
        <translation>相对 tau</translation>
    </message>
    <message>
        <source>Run {n}</source>
        <translation>运行 {n}</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Weighting</source>
        <translation>加权</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{metric} of crops</source>
        <translation>裁剪图的 {metric}</translation>
    </message>
    <message>
        <source>{metric} of images</source>
        <translation>图像的 {metric}</translation>
    </message>
</context>
<context>
    <name>RunList</name>
    <message>
        <source>Details of the selected run</source>
        <translation>所选运行的详细信息</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
</context>
<context>
    <name>RunTable</name>
    <message>
        <source>Agreement with the class folders, a whole image counted once</source>
        <translation>与类别文件夹的一致性，每张图像只计一次</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>current</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
</context>
<context>
    <name>ScoreHistogram</name>
    <message>
        <source>Histogram of the scores of all parts, with the threshold</source>
        <translation>所有零件异常分数的直方图及阈值</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>零件</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>异常分数</translation>
    </message>
</context>
<context>
    <name>ScoreOutcome</name>
    <message>
        <source>A triage session of the unknown parts is made</source>
        <translation>已为未知零件创建复核会话</translation>
    </message>
    <message>
        <source>It lies at {path}. The known classes are in it by name; the unknown regions wait in a class of their own.</source>
        <translation>位于 {path}。已知类别以名称列出；未知区域放在单独的类别中等待处理。</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Parts: {parts}
Regions: {regions}</source>
        <translation>零件：{parts}
区域：{regions}</translation>
    </message>
    <message>
        <source>Save the tables</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>Send the unknown ones to triage</source>
        <translation>将未知零件送去复核</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Tables of the scored parts</source>
        <translation>已评分零件的表格</translation>
    </message>
    <message>
        <source>The tables are written</source>
        <translation>表格已写入</translation>
    </message>
</context>
<context>
    <name>ScorePage</name>
    <message>
        <source>All parts of this folder were scored before</source>
        <translation>此文件夹中的零件都已评分</translation>
    </message>
    <message>
        <source>Choose a folder of new parts</source>
        <translation>选择新零件的文件夹</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>First find and name the classes</source>
        <translation>请先查找并命名类别</translation>
    </message>
    <message>
        <source>Folder of new parts</source>
        <translation>新零件的文件夹</translation>
    </message>
    <message>
        <source>It has no threshold, since it takes 50 good parts to find one.</source>
        <translation>它没有阈值，因为确定阈值需要 50 个良品。</translation>
    </message>
    <message>
        <source>Keep the threshold</source>
        <translation>采用阈值</translation>
    </message>
    <message>
        <source>Learn from the classes first</source>
        <translation>请先从类别学习</translation>
    </message>
    <message>
        <source>Learn to score</source>
        <translation>学习评分</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Models (*{suffix});;All files (*)</source>
        <translation>模型 (*{suffix});;所有文件 (*)</translation>
    </message>
    <message>
        <source>New or changed files are scored the next time.</source>
        <translation>新增或更改的文件会在下次评分。</translation>
    </message>
    <message>
        <source>Nothing is scored yet</source>
        <translation>尚未评分</translation>
    </message>
    <message>
        <source>Now choose a folder of new parts and score them.</source>
        <translation>现在请选择新零件的文件夹并评分。</translation>
    </message>
    <message>
        <source>Press “Learn” at the left. It takes some minutes; you can go on working on other pages, and cancel at any time.</source>
        <translation>请按左侧的“学习”。需要几分钟；您可以在其他页面继续工作，也可随时取消。</translation>
    </message>
    <message>
        <source>Press “Score” to look at the parts in {folder}.</source>
        <translation>按“评分”检查 {folder} 中的零件。</translation>
    </message>
    <message>
        <source>Score new parts</source>
        <translation>对新零件评分</translation>
    </message>
    <message>
        <source>Score parts</source>
        <translation>零件评分</translation>
    </message>
    <message>
        <source>Scored: {n}</source>
        <translation>已评分：{n}</translation>
    </message>
    <message>
        <source>Scoring…</source>
        <translation>正在评分…</translation>
    </message>
    <message>
        <source>The first parts appear here in a moment.</source>
        <translation>首批零件即将显示在此。</translation>
    </message>
    <message>
        <source>The model is learned</source>
        <translation>模型已学习完成</translation>
    </message>
    <message>
        <source>Then press “Score”: each part becomes good, a known defect with its name, or an unknown one.</source>
        <translation>然后按“评分”：每个零件会判为良品、带名称的已知缺陷或未知缺陷。</translation>
    </message>
    <message>
        <source>Threshold: {n}.</source>
        <translation>阈值：{n}。</translation>
    </message>
    <message>
        <source>What was found on the Discover page and named on the Triage page teaches Vitia to tell good parts, known defects and unknown ones apart. You can also choose a model that was learned elsewhere.</source>
        <translation>在“发现”页面找到并在“复核”页面命名的内容，可教会 Vitia 区分良品、已知缺陷和未知缺陷。您也可以选择在别处学习的模型。</translation>
    </message>
</context>
<context>
    <name>ScoreTable</name>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>零件</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>异常分数</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
</context>
<context>
    <name>SessionBanner</name>
    <message>
        <source>1 edit waits to be written</source>
        <translation>1 项编辑等待写入</translation>
    </message>
    <message>
        <source>It is being edited by {program} (process {pid}) on {host}. Close it there, then try again.</source>
        <translation>它正由 {host} 上的 {program}（进程 {pid}）编辑。请先在那里关闭，再重试。</translation>
    </message>
    <message>
        <source>Its file cannot be written. Make the file and its folder writable, or work on a copy; then try again.</source>
        <translation>其文件无法写入。请使文件及其文件夹可写，或使用副本，然后重试。</translation>
    </message>
    <message>
        <source>The session&apos;s file cannot be written now: the disk is full, or the drive is gone. Nothing is lost: you can go on, and Vitia keeps trying.</source>
        <translation>会话文件目前无法写入：磁盘已满或驱动器已断开。没有任何丢失：您可以继续工作，Vitia 会不断重试。</translation>
    </message>
    <message>
        <source>This session can only be looked at</source>
        <translation>此会话只能查看</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>{n} edits wait to be written</source>
        <translation>{n} 项编辑等待写入</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>外观(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>设备(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Heat map on images</source>
        <translation>图像上的热力图(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Kept in</source>
        <translation>保存位置(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Preset of new discoveries</source>
        <translation>新运行的预设(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Room on the disk</source>
        <translation>磁盘空间(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Threads that load pictures</source>
        <translation>加载图片的线程数(&amp;T)</translation>
    </message>
    <message>
        <source>All settings and keys as they were at first; sessions are not touched</source>
        <translation>所有设置和快捷键恢复初始值；不影响会话</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Backbone</source>
        <translation>主干网络</translation>
    </message>
    <message>
        <source>Change keyboard shortcuts…</source>
        <translation>更改快捷键…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Clear the thumbnails</source>
        <translation>清除缩略图</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Edits that wait to be written</source>
        <translation>待写入的编辑</translation>
    </message>
    <message>
        <source>Every edit is written into its session at once; nothing needs to be saved.</source>
        <translation>每项编辑都会立即写入会话，无需保存。</translation>
    </message>
    <message>
        <source>Folder for thumbnails</source>
        <translation>缩略图文件夹</translation>
    </message>
    <message>
        <source>How strong it is at first; each page has a slider</source>
        <translation>初始强度；每个页面都有滑块可调</translation>
    </message>
    <message>
        <source>Keep them in the user&apos;s cache again</source>
        <translation>改回保存在用户缓存中</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>More help on fast disks; used when a session is opened next</source>
        <translation>磁盘较快时可多设；下次打开会话时生效</translation>
    </message>
    <message>
        <source>Own place</source>
        <translation>自定义位置</translation>
    </message>
    <message>
        <source>Paper: exactly as published</source>
        <translation>论文：与发表的方法完全一致</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Reports of failures</source>
        <translation>故障报告</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>重置所有设置</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>The pictures used longest ago go first; they are made again when needed</source>
        <translation>最久未用的图片先被清除；需要时会重新生成</translation>
    </message>
    <message>
        <source>The window is built anew; numbers and dates follow</source>
        <translation>窗口将重新构建；数字和日期格式随之改变</translation>
    </message>
    <message>
        <source>These settings</source>
        <translation>本设置文件</translation>
    </message>
    <message>
        <source>Thumbnails</source>
        <translation>缩略图</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Vitia: faster, for daily work</source>
        <translation>Vitia：更快，适合日常工作</translation>
    </message>
    <message>
        <source>Where networks run; automatic takes a CUDA card if there is one</source>
        <translation>网络运行设备；“自动”会优先使用 CUDA 显卡</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>工作</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Click a key, or press Enter, to change it</source>
        <translation>单击某个按键或按 Enter 进行更改</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>查找操作或按键</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>New key for “{action}”; Backspace takes its key away</source>
        <translation>“{action}”的新按键；按退格键可清除</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>Swap the keys</source>
        <translation>交换按键</translation>
    </message>
    <message>
        <source>Take the key</source>
        <translation>占用此按键</translation>
    </message>
    <message>
        <source>{key} is the key of {others}</source>
        <translation>{key} 已用于{others}</translation>
    </message>
    <message>
        <source>{key} moves the focus or closes things everywhere: choose another</source>
        <translation>{key} 在各处用于移动焦点或关闭：请选择其他按键</translation>
    </message>
    <message>
        <source>{others} had this key and has lost it</source>
        <translation>{others}原有此按键，现已失去</translation>
    </message>
    <message>
        <source>“{action}”</source>
        <translation>“{action}”</translation>
    </message>
</context>
<context>
    <name>ShortcutTable</name>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>You changed it; by itself it has {keys}</source>
        <translation>已由您更改；默认为 {keys}</translation>
    </message>
    <message>
        <source>You gave it this key; by itself it has none</source>
        <translation>由您指定；默认没有按键</translation>
    </message>
</context>
<context>
    <name>SplitPanel</name>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Keeps the class, crops: {n}</source>
        <translation>保留原类别，裁剪图：{n}</translation>
    </message>
    <message>
        <source>Leave the class as it is (Esc)</source>
        <translation>保持类别不变 (Esc)</translation>
    </message>
    <message>
        <source>Looking for crops that look alike…</source>
        <translation>正在查找相似的裁剪图…</translation>
    </message>
    <message>
        <source>Looking for groups</source>
        <translation>查找分组</translation>
    </message>
    <message>
        <source>New class, crops: {n}</source>
        <translation>新类别，裁剪图：{n}</translation>
    </message>
    <message>
        <source>Split into {k} classes</source>
        <translation>拆分为 {k} 个类别</translation>
    </message>
    <message>
        <source>Split “{name}”</source>
        <translation>拆分“{name}”</translation>
    </message>
    <message>
        <source>The number below each count says how distinct the groups are (silhouette, 1 is best). The largest group keeps the class and its name; nothing changes before you keep it.</source>
        <translation>每个组数下方的数字表示各组的区分程度（轮廓系数，1 为最佳）。最大的组保留原类别及其名称；点击“保留”之前不会有任何更改。</translation>
    </message>
    <message>
        <source>{k} groups, silhouette {score}</source>
        <translation>{k} 组，轮廓系数 {score}</translation>
    </message>
</context>
<context>
    <name>Splitting</name>
    <message>
        <source>Choose a class with two crops or more in the list at the left.</source>
        <translation>请在左侧列表中选择至少有两张裁剪图的类别。</translation>
    </message>
    <message>
        <source>Look for groups</source>
        <translation>查找分组</translation>
    </message>
    <message>
        <source>There is nothing to split</source>
        <translation>没有可拆分的内容</translation>
    </message>
</context>
<context>
    <name>StabilityPlot</name>
    <message>
        <source>Regions</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Stability plot</source>
        <translation>稳定性图</translation>
    </message>
    <message>
        <source>Threshold on the map</source>
        <translation>异常图阈值</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>A steel flange with chips, cracks, dents, rust, scratches and stains</source>
        <translation>带有崩边、裂纹、凹坑、锈斑、划痕和污渍的钢制法兰</translation>
    </message>
    <message>
        <source>A woven cloth with fibres, holes, knots, missing threads, snags and stains</source>
        <translation>带有异纤、破洞、结头、缺纱、勾丝和污渍的机织布</translation>
    </message>
    <message>
        <source>Begin with a product</source>
        <translation>从产品开始</translation>
    </message>
    <message>
        <source>Choose the folder that holds the images of one product and their anomaly maps, or drop it anywhere on this window. Nothing in it is changed; your work goes into a session file beside it.</source>
        <translation>选择包含某一产品的图像及其异常图的文件夹，或将其拖到此窗口的任意位置。其中的内容不会被更改；您的工作保存在旁边的会话文件中。</translation>
    </message>
    <message>
        <source>From part images and anomaly maps to named sets of defects</source>
        <translation>从零件图像和异常图到已命名的缺陷集</translation>
    </message>
    <message>
        <source>Metal part</source>
        <translation>金属零件</translation>
    </message>
    <message>
        <source>Recent sessions</source>
        <translation>最近的会话</translation>
    </message>
    <message>
        <source>Sessions that you open appear here. New here? Try one of the samples.</source>
        <translation>打开过的会话会显示在这里。初次使用？请试用示例。</translation>
    </message>
    <message>
        <source>Textile</source>
        <translation>织物</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>试用示例</translation>
    </message>
</context>
<context>
    <name>StationRail</name>
    <message>
        <source>Stations</source>
        <translation>工作站</translation>
    </message>
</context>
<context>
    <name>Stations</name>
    <message>
        <source>Discover</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
</context>
<context>
    <name>Surfaces</name>
    <message>
        <source>From part images and anomaly maps to named, exportable sets of defects. Apache-2.0. Uses Qt (LGPL), PyTorch, timm, OpenCV, pyqtgraph.</source>
        <translation>从零件图像和异常图到已命名、可导出的缺陷集。Apache-2.0。使用 Qt (LGPL)、PyTorch、timm、OpenCV、pyqtgraph。</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>agreement of the heads</source>
        <translation>各分类头的一致性</translation>
    </message>
    <message>
        <source>balance of the classes</source>
        <translation>类别均衡</translation>
    </message>
    <message>
        <source>confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <source>contrastive</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>mean entropy</source>
        <translation>平均熵</translation>
    </message>
    <message>
        <source>pseudo label</source>
        <translation>伪标签</translation>
    </message>
    <message>
        <source>supervised</source>
        <translation>有监督</translation>
    </message>
    <message>
        <source>supervised contrastive</source>
        <translation>有监督对比</translation>
    </message>
</context>
<context>
    <name>ThresholdList</name>
    <message>
        <source>mask corrected, by you</source>
        <translation>掩膜已手动修正</translation>
    </message>
    <message>
        <source>mask of the product</source>
        <translation>产品自带掩膜</translation>
    </message>
    <message>
        <source>no defect, by you</source>
        <translation>手动标为无缺陷</translation>
    </message>
    <message>
        <source>no map</source>
        <translation>无异常图</translation>
    </message>
    <message>
        <source>no stable interval</source>
        <translation>无稳定区间</translation>
    </message>
    <message>
        <source>regions: {n}  ·  threshold {t}</source>
        <translation>区域：{n}  ·  阈值 {t}</translation>
    </message>
    <message>
        <source>regions: {n} → {m}  ·  at {t} → {u}</source>
        <translation>区域：{n} → {m}  ·  阈值 {t} → {u}</translation>
    </message>
    <message>
        <source>threshold {t} → {u}</source>
        <translation>阈值 {t} → {u}</translation>
    </message>
    <message>
        <source>threshold {t}, by you</source>
        <translation>阈值 {t}，手动设定</translation>
    </message>
</context>
<context>
    <name>ThresholdListPane</name>
    <message>
        <source>All images ({n})</source>
        <translation>所有图像 ({n})</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>Changed by the settings ({n})</source>
        <translation>因设置而改变 ({n})</translation>
    </message>
    <message>
        <source>Decided by you ({n})</source>
        <translation>由您决定 ({n})</translation>
    </message>
    <message>
        <source>Find by name</source>
        <translation>按名称查找</translation>
    </message>
    <message>
        <source>Highest peak first</source>
        <translation>峰值从高到低</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Least stable first</source>
        <translation>最不稳定的在前</translation>
    </message>
    <message>
        <source>Mask corrected ({n})</source>
        <translation>掩膜已修正 ({n})</translation>
    </message>
    <message>
        <source>No defect, by you ({n})</source>
        <translation>手动标为无缺陷 ({n})</translation>
    </message>
    <message>
        <source>No image has this in its name. Press Esc in the field to see all again.</source>
        <translation>没有图像的名称包含此内容。在输入框中按 Esc 可重新显示全部。</translation>
    </message>
    <message>
        <source>No image of this kind</source>
        <translation>没有此类图像</translation>
    </message>
    <message>
        <source>No stable interval ({n})</source>
        <translation>无稳定区间 ({n})</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>The settings change no image. Change them at the right, and show what they change.</source>
        <translation>当前设置不会改变任何图像。请在右侧更改设置，再查看变化。</translation>
    </message>
</context>
<context>
    <name>ThresholdPage</name>
    <message>
        <source>Choose an image at the left</source>
        <translation>请在左侧选择图像</translation>
    </message>
    <message>
        <source>Keep the settings</source>
        <translation>保留设置</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>Mask corrected by you</source>
        <translation>掩膜已手动修正</translation>
    </message>
    <message>
        <source>No defect, by you</source>
        <translation>手动标为无缺陷</translation>
    </message>
    <message>
        <source>Preview of settings that do not count yet</source>
        <translation>尚未生效的设置预览</translation>
    </message>
    <message>
        <source>The settings are applied</source>
        <translation>设置已应用</translation>
    </message>
    <message>
        <source>Try the settings</source>
        <translation>试用设置</translation>
    </message>
    <message>
        <source>threshold {t}</source>
        <translation>阈值 {t}</translation>
    </message>
    <message>
        <source>“Settings before these” brings the ones of before back.</source>
        <translation>“之前的设置”可恢复原来的设置。</translation>
    </message>
</context>
<context>
    <name>ThresholdSettings</name>
    <message>
        <source>Apply to all</source>
        <translation>应用到全部</translation>
    </message>
    <message>
        <source>Automatic: the lowest peak of all maps. That supposes at least one part without defect; set it to 0 if there is none.</source>
        <translation>自动：所有异常图中最低的峰值。前提是至少有一个无缺陷零件；若没有，请设为 0。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Distance of neighbouring thresholds, 4 as published</source>
        <translation>相邻阈值的间隔，发表的方法为 4</translation>
    </message>
    <message>
        <source>Erosion</source>
        <translation>腐蚀</translation>
    </message>
    <message>
        <source>How many thresholds in a row must see the same number of regions</source>
        <translation>区域数必须在连续多少个阈值上保持相同</translation>
    </message>
    <message>
        <source>Images whose map stays below: {n}</source>
        <translation>异常图低于下限的图像：{n}</translation>
    </message>
    <message>
        <source>Images with another number of regions: {n}</source>
        <translation>区域数改变的图像：{n}</translation>
    </message>
    <message>
        <source>Images with another threshold: {n} of {total}</source>
        <translation>阈值改变的图像：{n} / {total}</translation>
    </message>
    <message>
        <source>Images without a stable interval: {before} before, {after} after</source>
        <translation>无稳定区间的图像：之前 {before}，之后 {after}</translation>
    </message>
    <message>
        <source>Lower bound</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Maps that stay below this value show no defect</source>
        <translation>始终低于此值的异常图视为无缺陷</translation>
    </message>
    <message>
        <source>Regions in all: {before} before, {after} after</source>
        <translation>区域总数：之前 {before}，之后 {after}</translation>
    </message>
    <message>
        <source>Settings before these</source>
        <translation>之前的设置</translation>
    </message>
    <message>
        <source>Settings for all images</source>
        <translation>所有图像的设置</translation>
    </message>
    <message>
        <source>Shortest stable interval</source>
        <translation>最短稳定区间</translation>
    </message>
    <message>
        <source>Show what changes</source>
        <translation>显示变化</translation>
    </message>
    <message>
        <source>Side of the square by which regions are eroded; 1 switches it off</source>
        <translation>用于腐蚀区域的方形边长；1 表示关闭</translation>
    </message>
    <message>
        <source>Smaller images get less erosion, larger ones more; as published: the same for all</source>
        <translation>小图像腐蚀较少，大图像较多；发表的方法对所有图像相同</translation>
    </message>
    <message>
        <source>The maps span {low} to {high}. Thresholds and masks that you set by hand are kept.</source>
        <translation>异常图范围为 {low} 至 {high}。手动设定的阈值和掩膜会保留。</translation>
    </message>
    <message>
        <source>This product has masks but no maps, so there is nothing to choose.</source>
        <translation>此产品有掩膜但没有异常图，因此无需选择阈值。</translation>
    </message>
    <message>
        <source>Threshold step</source>
        <translation>阈值步长</translation>
    </message>
    <message>
        <source>Trying these settings on all images…</source>
        <translation>正在所有图像上试用这些设置…</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>for images of 1000 px</source>
        <translation>针对 1000 px 的图像</translation>
    </message>
</context>
<context>
    <name>ThresholdView</name>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>RGB {r} {g} {b}</source>
        <translation>RGB {r} {g} {b}</translation>
    </message>
    <message>
        <source>Scale of this image</source>
        <translation>此图像的标度</translation>
    </message>
    <message>
        <source>Size of brush and eraser in image pixels; also Shift and the wheel</source>
        <translation>画笔和橡皮擦的大小（图像像素）；也可用 Shift 加滚轮调节</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>画笔大小</translation>
    </message>
    <message>
        <source>Strength of the heat map</source>
        <translation>热力图强度</translation>
    </message>
    <message>
        <source>Strength of the heat map; hold {key} for the raw image</source>
        <translation>热力图强度；按住 {key} 显示原图</translation>
    </message>
    <message>
        <source>map {v} of 255</source>
        <translation>异常图 {v} / 255</translation>
    </message>
    <message>
        <source>map {v} of 255, in its file {raw}</source>
        <translation>异常图 {v} / 255，文件中为 {raw}</translation>
    </message>
    <message>
        <source>x {x}, y {y}</source>
        <translation>x {x}，y {y}</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>1. The product</source>
        <translation>1. 产品</translation>
    </message>
    <message>
        <source>2. From map to mask</source>
        <translation>2. 从异常图到掩膜</translation>
    </message>
    <message>
        <source>3. Find the kinds of defects</source>
        <translation>3. 查找缺陷种类</translation>
    </message>
    <message>
        <source>4. Name and correct</source>
        <translation>4. 命名与修正</translation>
    </message>
    <message>
        <source>5. Hand it on</source>
        <translation>5. 交付</translation>
    </message>
    <message>
        <source>All images of the product, each with its anomaly map; problems are listed with a remedy. The histogram shows how strongly each image stands out: good parts on the left, defects on the right.</source>
        <translation>产品的全部图像，每张都配有异常图；发现的问题会连同解决办法一起列出。直方图显示每张图像的异常程度：良品在左，缺陷在右。</translation>
    </message>
    <message>
        <source>Say how many kinds to look for, or let Vitia suggest a number, and press Start. No labels are needed. On the sample this takes a few minutes, and the window can be used meanwhile.</source>
        <translation>指定要查找的种类数，或让 Vitia 给出建议，然后按“开始”。无需任何标注。示例需要几分钟，期间窗口可以照常使用。</translation>
    </message>
    <message>
        <source>This curve counts the regions that are left at every threshold. Where it stays level the mask is stable, and Vitia takes its threshold from there. Drag the line to choose another one: the mask follows at once.</source>
        <translation>这条曲线统计每个阈值下剩余的区域数。曲线平坦处掩膜稳定，Vitia 就在此处取阈值。拖动竖线可选择其他阈值：掩膜会立即随之变化。</translation>
    </message>
    <message>
        <source>When they are found, the classes stand here. Rename one with {rename_cluster}, merge it with {merge_cluster}, throw false alarms out with {false_alarm}, confirm with {confirm}. Everything can be undone with {undo}.</source>
        <translation>找到的类别会列在这里。用 {rename_cluster} 重命名，用 {merge_cluster} 合并，用 {false_alarm} 剔除误报，用 {confirm} 确认。一切都可以用 {undo} 撤销。</translation>
    </message>
    <message>
        <source>Write the labelled set in the formats that others read, or a report. The numbers of the classes stay the same from one export to the next.</source>
        <translation>以他人可读取的格式写出带标签的数据集，或生成报告。类别编号在每次导出中保持不变。</translation>
    </message>
</context>
<context>
    <name>TriageEdits</name>
    <message>
        <source>Choose one in the list at the left, or with {before} and {after}.</source>
        <translation>请在左侧列表中选择，或使用 {before} 和 {after}。</translation>
    </message>
    <message>
        <source>Choose one in the list at the left.</source>
        <translation>请在左侧列表中选择。</translation>
    </message>
    <message>
        <source>Click one, drag a frame around several, or press {key} for all.</source>
        <translation>单击一张，拖框选择多张，或按 {key} 全选。</translation>
    </message>
    <message>
        <source>Click one, or drag a frame around several.</source>
        <translation>单击一张，或拖框选择多张。</translation>
    </message>
    <message>
        <source>Colour of “{name}”</source>
        <translation>“{name}”的颜色</translation>
    </message>
    <message>
        <source>Merge “{name}” into</source>
        <translation>将“{name}”合并到</translation>
    </message>
    <message>
        <source>Move the selected crops ({n}) to</source>
        <translation>将所选裁剪图 ({n}) 移到</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>移到</translation>
    </message>
    <message>
        <source>No class is chosen</source>
        <translation>未选择类别</translation>
    </message>
    <message>
        <source>No crops are selected</source>
        <translation>未选择裁剪图</translation>
    </message>
    <message>
        <source>new class {n}</source>
        <translation>新类别 {n}</translation>
    </message>
</context>
<context>
    <name>TriagePage</name>
    <message>
        <source>Embedding plot</source>
        <translation>嵌入图</translation>
    </message>
    <message>
        <source>No classes yet</source>
        <translation>尚无类别</translation>
    </message>
    <message>
        <source>Reading the classes…</source>
        <translation>正在读取类别…</translation>
    </message>
    <message>
        <source>When the Discover page has found classes, you name them here, throw false alarms out and move crops that are in the wrong class.</source>
        <translation>“发现”页面找到类别后，您可以在此为其命名、剔除误报，并移动分错类别的裁剪图。</translation>
    </message>
</context>
<context>
    <name>TriageWalk</name>
    <message>
        <source>All crops are confirmed</source>
        <translation>所有裁剪图均已确认</translation>
    </message>
    <message>
        <source>Go to Export</source>
        <translation>转到“导出”</translation>
    </message>
    <message>
        <source>The classes can be exported now.</source>
        <translation>现在可以导出类别。</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>good</source>
        <translation>良品</translation>
    </message>
    <message>
        <source>known</source>
        <translation>已知</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>未判定</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>无法读取</translation>
    </message>
</context>
</TS>
