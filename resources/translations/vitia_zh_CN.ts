<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>mask corrected, by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mask of the product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no defect, by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no stable interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>regions: {n}  ·  threshold {t}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>regions: {n} → {m}  ·  at {t} → {u}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>threshold {t} → {u}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>threshold {t}, by you</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;About Vitia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back to the automatic threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel the running job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discard the changed settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;False alarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to the threshold of the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Invert the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lower the threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Merge into…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;No defect in this image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open product folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Raise the threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Read the folder again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Resume the selected run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Split…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Work with the selected run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Write the waiting edits now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply the settings to all i&amp;mages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the automatic mas&amp;k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the c&amp;olour…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose &amp;base set…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose &amp;map folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the de&amp;vice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the session&apos;s &amp;place…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the des&amp;ktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the mask: &amp;eraser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the mask: br&amp;ush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the mask: pol&amp;ygon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the mask: re&amp;ctangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;ark colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an &amp;image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find by file name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to &amp;Discover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to &amp;Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to &amp;Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to &amp;Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to T&amp;riage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat map &amp;weaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat map stron&amp;ger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat scale of this image al&amp;one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image, heat map and mask &amp;side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ma&amp;ke maps…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More &amp;like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the &amp;view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to a class &amp;by name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to class {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;w class from the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt one to check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next to check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No defect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only open crops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;session…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw image, as long as the key is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remo&amp;ve the empty class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all of the class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all &amp;jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show crops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show crops with what lies around them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show heat maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its &amp;threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show masks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;embedding plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the crops of all classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the lo&amp;g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what the se&amp;ttings change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;he settings before these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;riage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the stable interval above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the stable interval below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a no&amp;te on the class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note on the image</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Filter “{text}”; press to remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChipBar</name>
    <message>
        <source>Clear all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClassColumn</name>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClassPicker</name>
    <message>
        <source>Classes that fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New class “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No class has such a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name, old or new</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClusterDelegate</name>
    <message>
        <source>  ·  confirmed {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confidence {p} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} / {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ all confirmed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClusterList</name>
    <message>
        <source>All crops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crops: {n}, confirmed: {done}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClusterView</name>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColourPicker</name>
    <message>
        <source>Another colour…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{colour}, another class has it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CropBar</name>
    <message>
        <source>By file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest score first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least sure first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less sure than {p} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most like the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name has “{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the crops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the file name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several classes in the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only some of the crops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} / {all} selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} selected, {hidden} of them not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text}  ·  {shown} of {all} shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CropGrid</name>
    <message>
        <source>Class: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved here by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not confirmed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability: {p} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CropPainter</name>
    <message>
        <source>no image</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DevicePicker</name>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic: {device}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU, {n} cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU, {n} cores, {size} free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device: {device}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for a device…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where networks run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} ({id}), {size} of {total} free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {size} free</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiscoverForm</name>
    <message>
        <source>&amp;Base set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>50 as published; fewer are faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A timm model name (fetched once), or a weights file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic takes a CUDA card if there is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds of defects, plus one for normal parts and false alarms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelled defects of other products help, but are not needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of &amp;classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper: exactly as published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed gives the same result again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vitia draws from prepared views; Paper makes new ones in every epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vitia: faster, for daily work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.pth *.pt *.bin);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiscoverPage</name>
    <message>
        <source>Agreement with the class folders: NMI {nmi}, ARI {ari}, F1 {f1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Triage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the classes on the Triage page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Losses of run {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run yet.

Choose how many classes to look for and press Start. The curves of the losses appear here while the network learns; you can go on working on other pages, and cancel at any time in the bar below. What was learned is kept, and a cancelled run can be resumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The classes are found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The crops are cut and prepared; the curves appear after the first epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run was stopped before its end. Select it below and press “Resume” to go on from its last whole epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thresholds were changed after this run; start a new one to use them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>Free some space or make the place writable, then try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make its file and folder writable, or work on a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edits wait until the session can be written: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this session cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Edit</name>
    <message>
        <source>Add “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic mask for {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic threshold for {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the colour of “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm 1 crop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm {n} crops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the mask of {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark 1 crop as false alarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark {n} crops as false alarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge {names} into “{target}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move 1 crop to “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {n} crops to “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No defect in {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename “{old}” to “{new}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split “{name}” into {n} classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold {threshold} for {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unconfirm 1 crop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unconfirm {n} crops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unconfirm “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmbeddingPanel</name>
    <message>
        <source>Cancelled. Close and show this plot to try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embedding plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fade the other classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working out where the crops lie: crops that look alike come close together…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} / {all} selected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmbeddingPlot</name>
    <message>
        <source>Draw around points to select them: Shift adds, Alt takes away. The wheel zooms, the right button moves, a double click shows all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embedding plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} points, {selected} selected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>&apos;{0}&apos; cannot be made as a ViT with input size {1} ({2})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{0}&apos; does not give the features of its stages ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is neither a plain ViT nor a convolutional network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is neither a weights file nor a model that timm knows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>... and {0} more problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a map of its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add images of the same product, or normal images for PatchCore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add images, in test or in class folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add its mask or remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add maps first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add normal images, or take PatchCore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binarize</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU ({0} threads)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the detector ran on this image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path, or scan the product again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the weights, or leave the image out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a .vitia file that Vitia wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a ViT and a size that its patches divide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a ViT such as vit_small_patch8_224.dino</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a class of the same run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a clustering run, or run it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a coreset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder that can be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a plain ViT or a convolutional network such as wide_resnet50_2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a smaller batch or network, or the CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose among these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an existing file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or delete it yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or delete them yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or merge the two classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or overwrite it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or overwrite them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another number of groups, two or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place, or {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose crops, images or tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one such as vit_base_patch14_dinov2 or wide_resnet50_2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of masks, or go on without masks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of one product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of the maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the weights of a ViT with timm&apos;s or DINO&apos;s names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose their folder, or put them into {0} in the product folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two classes or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two groups of crops or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it in the other window or program, or make its place writable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it, or copy it together with {0} to a folder that can be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare numbers of classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare patches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare runs of the same images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare two runs that are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm some, or export the others too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert it to safetensors on a machine that trusts it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut crops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete that folder or choose another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the file and start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extract features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space or make the place writable, then try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, or choose a folder that can be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a file (.safetensors, .pth) or a name such as vit_small_patch8_224.dino</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the folder of maps (--maps) or of masks (--masks), named like the images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with it (--resume) or choose another name (--out)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with vitia run --resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go online once, or give a weights file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is resized to the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was left out; make it again for this image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay out the crops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load PyTorch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the crops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower the thresholds or add images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it again, or leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the map again; the detector may have failed on this image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend or move it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge it into another class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge “{0}” into it instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move its crops to other classes first, or merge it into one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MuSc compares images with each other, and there is only one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one {0} like the image, in a folder named like the image&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the file after its timm model, or choose another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the maps like the images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open one of them, for example {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put each crop into one group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put images of good parts into train/good, or take MuSc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it back and try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it back, or go on without it: its crops are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the product folder back where it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the {0} apart from them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put them into train/good, or choose another weighting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read base set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read masks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read normal patches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it, or add its image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove one of the two, or it counts twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the file by a whole copy, or leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume it, or wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the discovery again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the discovery first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it with 8 or 16 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save one map a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save one map a file, as an array of two dimensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the detector&apos;s raw scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the raw scores as grey PNG, TIFF or NPY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SoftPatch needs at least {0} normal images, and there are {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are kept in that file; the session goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type at least one letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update Vitia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use auto or cpu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use auto, cpu, cuda or cuda:N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use vitia info and vitia export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it is done, or cancel it in the bar at the bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weigh normal patches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as #rrggbb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a base set needs the folders images/CLASS and masks/CLASS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a class needs a name that can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a crop is in two of the groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a defect that {0} % of the images share counts as normal here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file of this name is in the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a session of this name exists already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a threshold lies between 0 and 255, not at {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all crops look the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all images are the same picture, so that none stands out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of them lie in train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another file has taken its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot open the session ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot read kept features ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot read the result of run {0} ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot read the weights ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot read the weights&apos; config</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot write a session here ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot write here ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>classes must be at least 1, not {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coreset must be above 0 and at most 1, not {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crop {0} is not in this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crop {0} is not in “{1}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fraction must be an interval in 0 to 1, not {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>group must be at least 5 images, not {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>images are compared in {0} random groups of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no anomaly map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no mask, so it counts as free of defects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out {0} more images: see manifest.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking for {0} classes: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>maps in the product folder would be taken for images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>masks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most_patches must be at least 1, not {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neighbourhoods must be odd, not {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no crop is confirmed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no crop scores above 0.5: these parts may all be good, and discovery always splits them into classes. Look at the threshold page, or set the lower bound by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no image has its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no image of this product has an anomaly map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no image of this product has an anomaly map or a mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no mask fits an image by name (first mask {0}, first image {1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no such file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no such weights file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of the {0} anomaly maps can be used; the first one: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of the {0} images can be exported ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of the {0} images can be searched for defects ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of {0} can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only {0} crops: looking for {1} classes instead of {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only {0} different images: as many classes instead of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only {0} different images: each is compared with its most alike alone. MuSc wants at least {1}, better {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run {0} is not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs {0} and {1} have no crop in common</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several files fit it by name ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silhouette times stability is largest there ({0} x {1}); by itself the silhouette says {2}, the stability {3}, the merge-height gap {4}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size must be at least 16 pixels, not {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>so many crops: a pool of {0} views instead of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping; what is done is kept (Ctrl+C again stops at once)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tau must be 0 or more, not {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the arrays of an earlier session lie here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the base set holds no image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the edit log names the unknown column {0}.{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the edits that waited to be written cannot be read ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the export would lie inside the product folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the export would replace {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file cannot be read ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file has changed since it was read into the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file holds more than one map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder cannot be read ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder exists already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder of {0} holds the images too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the image has 32-bit pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the image has {0} x {1} pixels, more than Vitia can use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the image is truncated or damaged ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the map has the shape {0} instead of (height, width)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the map holds no numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the map holds values that are not finite (NaN or infinite)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the map is truncated or damaged ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the map is {0} everywhere, so it shows no anomaly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the maps exist already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the maps of this product were not read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the maps would replace {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mask has {0} x {1} pixels, and {2} has {3} x {4}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mask of this base image has another size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the memory of {0} is not enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name is not valid text on this system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the network&apos;s features of this image are not numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the normal images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the result of run {0} is of other crops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same picture as {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the session cannot be read ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the session cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the session cannot be written ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the session is open for reading alone and cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the session was changed elsewhere, so the edits that waited to be written do not fit any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the weights of &apos;{0}&apos; are not in the cache and could not be downloaded ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {0} does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {0} has {1} x {2} pixels, its image {3} x {4}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {0} is no folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are no anomaly maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are no anomaly maps (PNG, TIFF, NPY) in this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are no images (PNG, JPEG, BMP, TIFF) in this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are no images (PNG, JPEG, BMP, TIFF) in this folder ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are no images to search for defects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are no masks (PNG, JPEG, BMP, TIFF) in this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are no masks ({0}) in this product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are no normal images in this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are {0} crops, and discovery needs at least one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are {0} crops, and discovery needs at least two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is a class “{0}” already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no anomaly map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no class {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no class {0}, or it was merged into another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no device &apos;{0}&apos; on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no edit {0} in this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no image {0} in this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no run {0} in this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no screen to open a window on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such session or product folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is nothing to export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is nothing to merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is nothing to split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>these are not the weights of a plain vision transformer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>these maps were not made here, so they are not overwritten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>these weights do not fit a plain vision transformer ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>these weights do not fit {0} ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this base image has no mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this folder holds several products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this folder is no earlier export, so it is not overwritten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this image can no longer be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this image has no anomaly map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this image is gone from the product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is a coloured picture of a map; its scores cannot be read back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is a folder, not a session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no PNG, JPEG, BMP or TIFF image, or its beginning is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no Vitia session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this network has no layer {0}; its blocks are {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this network has no layer {0}; its strides are {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this network is no plain vision transformer with a class token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this product has no anomaly maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this product has no class folders to measure against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this product has no normal images to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this read-only session is open elsewhere or was not closed, so its newest edits cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this run has no linkage to cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this session exists already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this session has no crops yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this session has no finished run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this session has no finished run to export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this session has no unfinished run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this session was written by a newer Vitia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this torch file holds more than tensors and is not opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too few crops to tell ({0}, at least {1} are needed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write the labelled set with: vitia export {0} {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and {1} more are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} crops in {1} images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} edits are lost: the session could neither be read nor written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} fits several images by name ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} images are few for MuSc; {1} or more are better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} images repeat others; each is compared once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} learns from normal images, and there are none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} maps binarized, {1} of them without a stable region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} must be at least {1}, not {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} must be {1}, not {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} normal images: taking {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} normal images, drawn by chance, are used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} patches of each normal image, by chance, are used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} was changed elsewhere; the edit was not made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}. {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1}. {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” collects false alarms and cannot be merged away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” has {1} crops and cannot be split into {2} groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is a class of run {1}, not of run {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is no colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is not empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is still at work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” stands for crops as the run found them and cannot be removed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose something to include</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder that the export goes into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crops by class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder that the export goes into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masks of both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what is confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview of the export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace an earlier export there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to include</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole images by class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to a temporary place first and moved there whole; nothing that exists is replaced unless you say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to {folder}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Crops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crops: {n}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeatBar</name>
    <message>
        <source>One scale for all images of the product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale of the heat map of this image, {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale of the heat map, {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scale of this image alone; do not compare images by it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImageCanvas</name>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImagePanes</name>
    <message>
        <source>Image with heat map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image without overlays</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImageTable</name>
    <message>
        <source>Class folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest value of the map, 0 to 255 on the scale of the product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>–</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Choose a crop to see the image it comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class folder: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class of the whole image: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class probabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crops most like this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most like this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the features…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no other crops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This crop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole image: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>area {a} px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirmed by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {x0}, {y0} to {x1}, {y1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score {s}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole image, no region found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, in “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all jobs that run now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} jobs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobList</name>
    <message>
        <source>Nothing is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running jobs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel {job}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with {job}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause {job}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobWatch</name>
    <message>
        <source>{job}: cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{job}: done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{job}: failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{job}: started</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>New key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the new key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LivePlot</name>
    <message>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss curves</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lock</name>
    <message>
        <source>Close it there, then try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it there, then try again; if that computer is off, delete {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this session is being edited by {program}, process {pid} on {host}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message>
        <source>Clear the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the lines shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only lines with these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only lines with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the lines shown…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (*.log *.txt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What jobs report appears here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>From part images and anomaly maps to named, exportable sets of defects. Apache-2.0. Uses Qt (LGPL), PyTorch, timm, OpenCV, pyqtgraph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare the pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {label}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Something went wrong inside Vitia; your session is safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log has the details.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Opener</name>
    <message>
        <source>Choose maps…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose masks…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the anomaly maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the masks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems found in this product: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Product page says what they are and what to do; the rest goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vitia sessions (*.vitia);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it is done, or cancel it, before you close the session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it is done, or cancel it, before you open another session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{job}” is still at work</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview of the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole image; drag the frame to move the view</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs an open session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you want to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works on the {page} page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeakHistogram</name>
    <message>
        <source>Histogram of the peaks of all maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peak of the map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProbabilityBars</name>
    <message>
        <source>Class probabilities: {list}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemTable</name>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProductPage</name>
    <message>
        <source>Folder of the anomaly maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the labelled base set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder: {folder}
Maps: {maps}
Base set: {base}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images to sort: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems: {n}. Everything else goes on without these files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found in the product folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no problems found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none (discovery works without one)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>normal images for training detectors: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with a map: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with a mask: {n}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegionView</name>
    <message>
        <source>Choose a crop to see the image it comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewProgress</name>
    <message>
        <source>All {all} crops are confirmed: they can be exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {all} crops confirmed, {open} open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunTable</name>
    <message>
        <source>Agreement with the class folders, a whole image counted once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a key, or press Enter, to change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New key for “{action}”; Backspace takes its key away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is the key of {others}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} moves the focus or closes things everywhere: choose another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{others} had this key and has lost it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{action}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutTable</name>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You changed it; by itself it has {keys}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You gave it this key; by itself it has none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SplitPanel</name>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the class, crops: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the class as it is (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for crops that look alike…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New class, crops: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split into {k} classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number below each count says how distinct the groups are (silhouette, 1 is best). The largest group keeps the class and its name; nothing changes before you keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{k} groups, silhouette {score}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Splitting</name>
    <message>
        <source>Choose a class with two crops or more in the list at the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to split</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StabilityPlot</name>
    <message>
        <source>Regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stability plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold on the map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Begin with a product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder that holds the images of one product and their anomaly maps, or drop it anywhere on this window. Nothing in it is changed; your work goes into a session file beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From part images and anomaly maps to named sets of defects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions that you open appear here. New here? “Try the sample” makes a small product with five kinds of defects and opens it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StationRail</name>
    <message>
        <source>Stations</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stations</name>
    <message>
        <source>Discover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Triage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThresholdListPane</name>
    <message>
        <source>All images ({n})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed by the settings ({n})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided by you ({n})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest peak first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least stable first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask corrected ({n})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No defect, by you ({n})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No image has this in its name. Press Esc in the field to see all again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No image of this kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stable interval ({n})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings change no image. Change them at the right, and show what they change.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThresholdPage</name>
    <message>
        <source>Choose an image at the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask corrected by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No defect, by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview of settings that do not count yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings are applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>threshold {t}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Settings before these” brings the ones of before back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThresholdSettings</name>
    <message>
        <source>Apply to all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic: the lowest peak of all maps. That supposes at least one part without defect; set it to 0 if there is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance of neighbouring thresholds, 4 as published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erosion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many thresholds in a row must see the same number of regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images whose map stays below: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images with another number of regions: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images with another threshold: {n} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images without a stable interval: {before} before, {after} after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps that stay below this value show no defect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions in all: {before} before, {after} after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings before these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings for all images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortest stable interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side of the square by which regions are eroded; 1 switches it off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller images get less erosion, larger ones more; as published: the same for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The maps span {low} to {high}. Thresholds and masks that you set by hand are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This product has masks but no maps, so there is nothing to choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying these settings on all images…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for images of 1000 px</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThresholdView</name>
    <message>
        <source> px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RGB {r} {g} {b}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale of this image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of brush and eraser in image pixels; also Shift and the wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength of the heat map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength of the heat map; hold I for the raw image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>map {v} of 255</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>map {v} of 255, in its file {raw}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x {x}, y {y}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TriageEdits</name>
    <message>
        <source>Choose one in the list at the left, or with Ctrl+Up and Ctrl+Down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click one, drag a frame around several, or press Ctrl+A for all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge “{name}” into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the selected crops ({n}) to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No class is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No crops are selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new class {n}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TriagePage</name>
    <message>
        <source>By image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed {done} of {all} crops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag some on it, or select some and press its digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embedding plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Discover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least sure first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge “{name}” into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No classes yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No crop passes the filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No crops are in this class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No crops are in this class. Drag some on it, or press its digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the classes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are crops in this class, but none is as the filters ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the Discover page has found classes, you name them here, throw false alarms out and move crops that are in the wrong class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new class {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} / {all} selected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TriageWalk</name>
    <message>
        <source>All crops are confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The classes can be exported now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
